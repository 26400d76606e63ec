/** Opens the database that the settings ask for, up to date and ready. */
import type { Config } from './config.ts';
import { databaseAddress } from './database-address.ts';
import { type Connection, connect } from './db/client.ts';
import { DatabaseNotStarted } from './db/database-not-started.ts';
import { startEmbeddedPostgres } from './db/embedded.ts';
import { prepare } from './db/prepare.ts';
import type { Vault } from './db/vault.ts';
import type { School } from './policy/school.ts';

type Say = (sentence: string) => void;
/** What was opened, to be closed in the opposite order. */
type Closers = (() => Promise<void>)[];

export interface Records extends Connection {
  readonly vault: Vault;
}

/**
 * Starts the embedded database or reaches the one at DATABASE_URL, migrates it and opens the
 * school's keys. Throws `DatabaseNotStarted` with the cure. Pushes to `closers` what must be
 * closed, in order.
 */
export async function openRecords(
  config: Config,
  school: School,
  say: Say,
  closers: Closers,
): Promise<Records> {
  return await inDatabase(config, say, closers, async (url) => {
    const prepared = await prepare(url, school, config.keyFile, say);
    const connection = connect(prepared.url);
    closers.push(async () => await connection.close());
    return { ...connection, vault: prepared.vault };
  });
}

/** Does something in the database that the settings ask for; like `openRecords`, but changes nothing in it. */
export async function inDatabase<T>(
  config: Config,
  say: Say,
  closers: Closers,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const { databaseUrl } = config;
  if (databaseUrl === undefined) {
    const embedded = await startEmbeddedPostgres(config.dataFolder, say);
    closers.push(async () => await embedded.stop());
    return await work(embedded.url);
  }
  try {
    return await work(databaseUrl);
  } catch (cause) {
    if (cause instanceof DatabaseNotStarted) throw cause;
    throw new DatabaseNotStarted(
      `The database at DATABASE_URL (${databaseAddress(databaseUrl) ?? 'unreadable'}) did not let Staffroom in: ${reasonOf(cause)}. Start it, or check the address, the user and the password; or remove DATABASE_URL to use the database that comes with Staffroom.`,
      { cause },
    );
  }
}

function reasonOf(cause: unknown): string {
  for (const each of causesOf(cause)) {
    switch ('code' in each ? each.code : undefined) {
      case 'ECONNREFUSED':
        return 'nothing answers at that address';
      case 'ENOTFOUND':
      case 'EAI_AGAIN':
        return 'that host name is not known';
      case '28P01':
        return 'the user or the password is wrong';
      case '3D000':
        return 'there is no database of that name';
      case '42501':
        return 'the user may not make tables there';
      case '28000':
        return 'its pg_hba.conf does not admit this user from here';
      case '53300':
        return 'it has no connection left';
      case '57P03':
        return 'it is starting or stopping';
      case 'ETIMEDOUT':
      case 'EHOSTUNREACH':
      case 'ENETUNREACH':
        return 'that host does not answer';
      default:
    }
  }
  return unforeseen(causesOf(cause));
}

/** By its code where it has one: a message can repeat parts of the address, and so of the password. */
function unforeseen(causes: readonly Error[]): string {
  for (const each of causes) {
    if ('code' in each && typeof each.code === 'string') return `${each.name} ${each.code}`;
    if (/password must be a string/u.test(each.message)) return 'it asks for a password';
    if (/timeout/iu.test(each.message)) return 'that host does not answer in time';
    if (/SSL|certificate/iu.test(each.message))
      return 'it does not agree on an encrypted connection';
  }
  return causes[0]?.name ?? 'no reason given';
}

/** An error, what it wraps, and what an AggregateError holds. */
function causesOf(cause: unknown): Error[] {
  if (!(cause instanceof Error)) return [];
  const inner = cause instanceof AggregateError ? cause.errors : [cause.cause];
  return [cause, ...inner.flatMap(causesOf)];
}
