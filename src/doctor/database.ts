/** The database and the key file: whether a start would find them as it needs them. */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { type Finding, fine, problem, warning } from '../bot/finding.ts';
import type { Config } from '../config.ts';
import { inDatabase } from '../database.ts';
import { connect, type Database, singleClient } from '../db/client.ts';
import { openRing } from '../db/data-keys.ts';
import { DatabaseNotStarted } from '../db/database-not-started.ts';
import { isOpenToOthers, readKeyFile } from '../db/key-file.ts';
import { type TablesState, tablesState } from '../db/migrate.ts';
import { addressFor } from '../db/one-school.ts';
import type { School } from '../policy/school.ts';

const LOOKED = 'Database';
const OLDEST_VERSION = 150_000;

/** Starts the database that comes with Staffroom where it stands still, and stops it again. Makes nothing. */
export async function* examineDatabase(
  config: Config,
  school: School | undefined,
): AsyncGenerator<Finding> {
  if (config.databaseUrl === undefined && !isMade(config.dataFolder)) {
    yield fine(LOOKED, `There is none yet; the first start makes one under ${config.dataFolder}.`);
    return;
  }
  const closers: (() => Promise<void>)[] = [];
  try {
    yield* await inDatabase(
      config,
      () => {},
      closers,
      async (url) => {
        const client = singleClient(school === undefined ? url : addressFor(url, school.id));
        client.on('error', () => {});
        await client.connect();
        try {
          return [
            await tables(client),
            ...(await version(client)),
            ...(await keys(client, config, school)),
          ];
        } finally {
          await client.end();
        }
      },
    );
  } catch (cause) {
    if (!(cause instanceof DatabaseNotStarted)) throw cause;
    yield problem(LOOKED, cause.message);
  } finally {
    for (const closer of closers.toReversed()) await closer();
  }
}

/** Does the work with the database as it stands; undefined where there is none, or where its tables are not these. Makes nothing. */
export async function withDatabase<T>(
  config: Config,
  work: (db: Database | undefined) => Promise<T>,
): Promise<T> {
  if (config.databaseUrl === undefined && !isMade(config.dataFolder)) return await work(undefined);
  const closers: (() => Promise<void>)[] = [];
  try {
    return await inDatabase(
      config,
      () => {},
      closers,
      async (url) => {
        const client = singleClient(url);
        client.on('error', () => {});
        await client.connect();
        try {
          const isCurrent = (await tablesState(client)) === 'current';
          const connection = connect(url);
          try {
            return await work(isCurrent ? connection.db : undefined);
          } finally {
            await connection.close();
          }
        } finally {
          await client.end();
        }
      },
    );
  } catch (cause) {
    if (!(cause instanceof DatabaseNotStarted)) throw cause;
    return await work(undefined);
  } finally {
    for (const closer of closers.toReversed()) await closer();
  }
}

/** A link counts too, also one that leads nowhere: a start says what is wrong with it. */
function isMade(dataFolder: string): boolean {
  return lstatSync(path.join(dataFolder, 'postgres'), { throwIfNoEntry: false }) !== undefined;
}

const TABLES = {
  none: fine(LOOKED, 'It is reached and empty; the next start makes the tables.'),
  earlier: fine(LOOKED, 'It is reached; the next start brings its tables up to date.'),
  current: fine(LOOKED, 'It is reached, and its tables are up to date.'),
  later: problem(
    LOOKED,
    'A later version of Staffroom has changed its tables.',
    'Start that version again, or put back a backup from before.',
  ),
} as const satisfies Record<TablesState, Finding>;

async function tables(client: pg.Client): Promise<Finding> {
  return TABLES[await tablesState(client)];
}

async function version(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query<{ server_version: string; server_version_num: string }>(
    `select current_setting('server_version') as server_version, current_setting('server_version_num') as server_version_num`,
  );
  const [row] = rows;
  return Number(row?.server_version_num ?? 0) >= OLDEST_VERSION
    ? []
    : [
        problem(
          LOOKED,
          `It is PostgreSQL ${row?.server_version ?? 'of an unknown version'}.`,
          'Staffroom needs 15 or later.',
        ),
      ];
}

async function keys(
  client: pg.Client,
  { keyFile }: Config,
  school: School | undefined,
): Promise<Finding[]> {
  const looked = 'Key file';
  if (school === undefined) return [];
  try {
    let isNeeded = true;
    await openRing(drizzle(client), school.id, keyFile, async () => {
      isNeeded = false;
      return new Map();
    });
    if (!isNeeded || (await readKeyFile(keyFile)) === undefined) {
      return [fine(looked, `There is none yet; the next start makes ${keyFile}.`)];
    }
  } catch (cause) {
    if (!(cause instanceof DatabaseNotStarted)) throw cause;
    return [problem(looked, cause.message)];
  }
  return [
    (await isOpenToOthers(keyFile))
      ? warning(
          looked,
          `${keyFile} can be read by others on this computer.`,
          `Give it to its owner only: chmod 600 ${keyFile}`,
        )
      : fine(
          looked,
          `${keyFile} opens the reports. Keep a copy of it, apart from every copy of the database.`,
        ),
  ];
}
