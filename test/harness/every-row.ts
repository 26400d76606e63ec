/** A dump of a database as a test greps it: every row of every table, bytes written out where they are letters. */
import { singleClient } from '../../src/db/client.ts';

/** One line for each row, which begins with its table. */
export async function everyRowAsText(url: string): Promise<string> {
  const client = singleClient(url);
  await client.connect();
  try {
    // In hex no word would be found, sealed or not.
    await client.query("set bytea_output = 'escape'");
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const lines: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      lines.push(...rows.map(({ row }) => `${name} ${row}`));
    }
    return lines.join('\n');
  } finally {
    await client.end();
  }
}
