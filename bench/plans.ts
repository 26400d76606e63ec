/** By which plans Postgres runs what the handlers ask of it. */
import { drizzle } from 'drizzle-orm/node-postgres';
import { type Database, singleClient } from '../src/db/client.ts';

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** How a table is reached: through an index, or as a whole. */
export type AccessPath = `${string} by ${string}`;

/** Those that grow with a school's cases. */
const GROWING = ['audit', 'cases', 'climbs', 'data_keys', 'notices', 'postings', 'reports'];

/** What a piece of work asks of the database, word for word. */
export async function spoken(
  { $client: pool }: Database,
  work: (db: Database) => Promise<void>,
): Promise<readonly Statement[]> {
  const heard: Statement[] = [];
  const logQuery = (text: string, values: unknown[]): void => {
    if (/^\s*(?:select|insert|update|delete|with)\b/iu.test(text)) heard.push({ text, values });
  };
  await work(drizzle(pool, { logger: { logQuery } }));
  return heard;
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Node[];
}

/** How each growing table is reached by these statements, as the product's role, each once. */
export async function accessPaths(
  url: string,
  statements: readonly Statement[],
): Promise<AccessPath[]> {
  const client = singleClient(url);
  await client.connect();
  const found = new Set<AccessPath>();
  const look = (node: Node, above?: string): void => {
    const table = node['Relation Name'] ?? above;
    const index = node['Index Name'];
    const isWhole = node['Node Type'] === 'Seq Scan';
    if (table !== undefined && GROWING.includes(table) && (index !== undefined || isWhole)) {
      found.add(`${table} by ${index ?? 'all its rows'}`);
    }
    for (const each of node.Plans ?? []) look(each, table);
  };
  try {
    for (const { text, values } of statements) {
      const { rows } = await client.query<{ 'QUERY PLAN': readonly { readonly Plan: Node }[] }>(
        `explain (format json, costs off) ${text}`,
        [...values],
      );
      for (const { Plan } of rows[0]?.['QUERY PLAN'] ?? []) look(Plan);
    }
  } finally {
    await client.end();
  }
  return [...found].toSorted();
}
