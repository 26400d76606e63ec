/** After the suite: the database that it started is gone. */
export default async function stopPostgres() {
  await globalThis.stopPostgres?.();
}
