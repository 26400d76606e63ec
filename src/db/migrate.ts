/** Brings the tables up to date at start. */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator';
import type pg from 'pg';
import { z } from 'zod';
import { singleClient } from './client.ts';

const FOLDER = path.join('src', 'db', 'migrations');
/** Any fixed number: replicas that start together take turns behind it. */
const LOCK = 7_240_115;

/** Applies what is missing. */
export async function migrate(client: pg.Client): Promise<void> {
  await apply(client, migrationsFolder());
}

/** Makes the tables as an earlier Staffroom had them, whose last migration this was. */
export async function migrateUpTo(client: pg.Client, migration: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'staffroom-migrations-'));
  try {
    await cp(migrationsFolder(), folder, { recursive: true });
    const file = path.join(folder, 'meta', '_journal.json');
    const journal = journalSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    const entries = journal.entries.filter(({ when }) => when <= migration);
    await writeFile(file, JSON.stringify({ ...journal, entries }));
    await apply(client, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const journalSchema = z.looseObject({ entries: z.array(z.looseObject({ when: z.number() })) });

async function apply(client: pg.Client, folder: string): Promise<void> {
  // A migration that would quietly pass over other schools' rows fails instead (CONTRIBUTING.md).
  await client.query('set row_security = off');
  await runMigrations(drizzle(client), { migrationsFolder: folder });
  await client.query('reset row_security');
}

/** In the nearest folder above: the compiler puts this file at one depth for the product, at another for the benchmarks. */
function migrationsFolder(): string {
  let folder = fileURLToPath(new URL('.', import.meta.url));
  while (!existsSync(path.join(folder, FOLDER, 'meta'))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error(`${FOLDER} is not there.`);
    folder = above;
  }
  return path.join(folder, FOLDER);
}

/** How far the tables are: made by this Staffroom, by an earlier one, by a later one, or not at all. */
export type TablesState = 'none' | 'earlier' | 'current' | 'later';

/** Looks at the tables and changes nothing. */
export async function tablesState(client: pg.Client): Promise<TablesState> {
  const known = knownMigrations().at(-1) ?? 0;
  const at = await lastMigrationOf(client);
  if (at === undefined) return 'none';
  if (at === known) return 'current';
  return at < known ? 'earlier' : 'later';
}

/** The last migration that was applied, which names the state of the tables; undefined where there are none. */
export async function lastMigrationOf(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('drizzle.__drizzle_migrations') is not null as there`,
  );
  if (rows[0]?.there !== true) return undefined;
  const applied = await client.query<{ at: string | null }>(
    'select max(created_at) as at from drizzle.__drizzle_migrations',
  );
  const at = Number(applied.rows[0]?.at ?? 0);
  return at === 0 ? undefined : at;
}

/** This Staffroom's migrations, in their order. */
export function knownMigrations(): number[] {
  return readMigrationFiles({ migrationsFolder: migrationsFolder() }).map(
    ({ folderMillis }) => folderMillis,
  );
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
