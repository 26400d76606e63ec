/** Brings the tables up to date at start. */
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator';
import type pg from 'pg';
import { singleClient } from './client.ts';

const FOLDER = fileURLToPath(new URL('../../src/db/migrations', import.meta.url));
/** Any fixed number: replicas that start together take turns behind it. */
const LOCK = 7_240_115;

/** Applies what is missing. */
export async function migrate(client: pg.Client): Promise<void> {
  await runMigrations(drizzle(client), { migrationsFolder: FOLDER });
}

/** Does what must be done before anything else, on a connection of its own; processes that start together wait for each other. */
export async function inTurn<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = singleClient(url);
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return await work(client);
  } finally {
    await client.end();
  }
}
