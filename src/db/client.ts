/** The connection to Postgres: a pool for work, and single clients for listening and migrating. */
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

export type Database = NodePgDatabase & { readonly $client: pg.Pool };
/** What every writing function takes, so that a handler decides what belongs together. */
export type Transaction = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];
/** Where a reading function may run: inside a transaction or alone. */
export type Reader = NodePgDatabase | Transaction;

export interface Connection {
  readonly db: Database;
  readonly url: string;
  close(): Promise<void>;
}

/** How long a person waits before being told that the records cannot be reached, in milliseconds. */
const CONNECT_TIMEOUT_MS = 2_500;
const STATEMENT_TIMEOUT_MS = 10_000;
/**
 * How long a transaction may wait for its own process. One that is frozen would hold its locks for
 * as long as it is, and with the audit's lock every report of its school.
 */
const IDLE_IN_TRANSACTION_MS = 5_000;

/** Opens a pool. Connects lazily: a database that is down shows at the first query, and recovers by itself. */
export function connect(url: string): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'staffroom',
    max: 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    keepAlive: true,
  });
  // An idle connection that breaks is replaced at the next query, which reports what is wrong.
  pool.on('error', () => {});
  // One that breaks in the middle of a transaction says so too, and nobody else listens there.
  pool.on('connect', (client) => client.on('error', () => {}));
  return { db: drizzle(pool), url, close: () => pool.end() };
}

/** A client of its own, outside the pool. The caller connects and ends it. */
export function singleClient(url: string): pg.Client {
  return new pg.Client({
    connectionString: url,
    application_name: 'staffroom',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
}
