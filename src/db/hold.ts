/**
 * Who uses the embedded server: each process holds a shared lock in it for as long as it lives, and
 * the one that gets the lock alone may stop the server. A killed process lets go by itself.
 */
import type pg from 'pg';
import { singleClient } from './client.ts';
import { codeOf } from './fault.ts';

/** Any fixed number. */
const IN_USE = 7_240_116;
/** Not there yet, ending just now, or busy with another first start. */
const AWAY = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '55006'];

export interface Hold {
  release(): Promise<void>;
}

/** Holds the server at `url` and makes its database where there is none; undefined: it is not there just now. */
export async function holdServer(url: string): Promise<Hold | undefined> {
  const client = maintenanceClient(url);
  try {
    await client.connect();
    // Waits where another process is just stopping the server, and then fails as "away".
    await client.query('select pg_advisory_lock_shared($1)', [IN_USE]);
    await createDatabase(client);
  } catch (cause) {
    await client.end().catch(() => {});
    if (isAway(cause)) return undefined;
    throw cause;
  }
  return {
    release: async () => {
      await client.query('select pg_advisory_unlock_shared($1)', [IN_USE]).catch(() => {});
      await client.end().catch(() => {});
    },
  };
}

/**
 * Whether nobody holds the server any more. The lock that shows it is kept until the server stops,
 * so that nobody can come in between.
 */
export async function lastToLeave(url: string): Promise<boolean> {
  const client = maintenanceClient(url);
  try {
    await client.connect();
    const { rows } = await client.query<{ alone: boolean }>(
      'select pg_try_advisory_lock($1) as alone',
      [IN_USE],
    );
    if (rows[0]?.alone === true) return true;
    await client.end();
    return false;
  } catch {
    await client.end().catch(() => {});
    return false;
  }
}

async function createDatabase(client: pg.Client): Promise<void> {
  try {
    const found = await client.query("select 1 from pg_database where datname = 'staffroom'");
    if (found.rowCount === 0) await client.query('create database staffroom');
  } catch (cause) {
    // Two first starts at once: the other one made it.
    if (codeOf(cause) !== '42P04' && codeOf(cause) !== '23505') throw cause;
  }
}

/** Advisory locks count within one database: all must take them in the same one. */
function maintenanceClient(url: string): pg.Client {
  const address = new URL(url);
  address.pathname = '/postgres';
  const client = singleClient(address.href);
  // A server that ends cuts its connections; the next query says so.
  client.on('error', () => {});
  return client;
}

function isAway(cause: unknown): boolean {
  return (
    AWAY.includes(codeOf(cause)) ||
    (cause instanceof Error && /timeout|terminated/iu.test(cause.message))
  );
}
