/** Brings the tables up to date at start. */
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator';
import { singleClient } from './client.ts';

const FOLDER = fileURLToPath(new URL('../../src/db/migrations', import.meta.url));
/** Any fixed number: replicas that start together take turns behind it. */
const LOCK = 7_240_115;

/** Applies what is missing, on a connection of its own; processes that start together wait for each other. */
export async function migrate(url: string): Promise<void> {
  const client = singleClient(url);
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await runMigrations(drizzle(client), { migrationsFolder: FOLDER });
  } finally {
    await client.end();
  }
}
