/** What a fault may be called in a log: its kind and code, for its message could hold a report's words. */
export function faultName(fault: unknown): string {
  if (!(fault instanceof Error)) return 'an unknown fault';
  // The database library wraps what Postgres or the network said.
  if (!('code' in fault) && fault.cause instanceof Error) return faultName(fault.cause);
  return 'code' in fault ? `${fault.name} ${String(fault.code)}` : fault.name;
}
