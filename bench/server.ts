/**
 * The Postgres that a benchmark works on: the server at `TEST_DATABASE_URL`, else the one that comes
 * with Staffroom, in a folder of its own. Whatever is made on it is taken away at the end.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { singleClient } from '../src/db/client.ts';
import { startEmbeddedPostgres } from '../src/db/embedded.ts';

/** The database of the large data set. */
export const LARGE = 'staffroom_bench_large';

/** What is set up for a run, to be taken away in the opposite order. */
export type Closers = (() => Promise<void> | void)[];

export interface Server {
  /** Of a database that is there. */
  urlOf(name: string): string;
  /** Makes a database and answers its address; taken away at the end, unless it is `kept`. */
  create(name: string, kept?: boolean): Promise<string>;
  has(name: string): Promise<boolean>;
}

/** `folder`: where its data stay behind for a later run. */
export async function benchServer(closers: Closers, folder?: string): Promise<Server> {
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? (await embedded(closers, folder)));
  const urlOf = (name: string): string => {
    const address = new URL(url);
    address.pathname = `/${name}`;
    return address.href;
  };
  const client = singleClient(urlOf('postgres'));
  await client.connect();
  closers.push(async () => await client.end());
  return {
    urlOf,
    create: async (name, kept = false) => {
      await client.query(`create database ${name}`);
      if (!kept) {
        closers.push(async () => {
          await client.query(`drop database ${name} with (force)`);
        });
      }
      return urlOf(name);
    },
    has: async (name) => {
      const found = await client.query('select from pg_database where datname = $1', [name]);
      return found.rows.length > 0;
    },
  };
}

/**
 * What Postgres does by itself within a minute: learns how large the tables are. Until then a
 * connection plans as though they were empty, and reads all of a table for each key that it checks.
 */
export async function settle(url: string): Promise<void> {
  const client = singleClient(url);
  await client.connect();
  try {
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

async function embedded(closers: Closers, kept?: string): Promise<string> {
  const folder = kept ?? (await mkdtemp(path.join(tmpdir(), 'staffroom-bench-')));
  if (kept === undefined) await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres(folder, () => {});
  closers.push(async () => {
    await postgres.stop();
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  });
  return postgres.url;
}
