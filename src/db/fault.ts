/** What a program or the system said went wrong, and the cure for it, in the words of one sentence. */

const DISK_IS_FULL = /no space left|disk quota|ENOSPC|EDQUOT/iu;
const IS_REASON = /\b(?:error|fatal|panic):/iu;

export function codeOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause
    ? String(cause.code)
    : 'unknown';
}

/** The line of a program's output that gives the reason, or its last one. */
export function reasonIn(output: string): string {
  const lines = output.trim().split('\n');
  const found = lines.findLast((line) => IS_REASON.test(line)) ?? lines.at(-1) ?? '';
  return found.trim().replace(/\.$/u, '') || 'no reason given';
}

/** What a failed program wrote to its error stream, else the error itself. */
export function outputOf(cause: unknown): string {
  const said =
    typeof cause === 'object' && cause !== null && 'stderr' in cause ? String(cause.stderr) : '';
  return said.trim() === '' ? String(cause) : said;
}

/** What to do where data could not be written: to free disk only where it is full. */
export function cureOf(output: string): string {
  return DISK_IS_FULL.test(output)
    ? 'Free some disk, or set DATA_DIR to another folder.'
    : 'Set DATA_DIR to another folder, or DATABASE_URL to a PostgreSQL of your own.';
}
