/** The answers that a school has approved, read where a database is, for a command that needs none. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from './config.ts';
import { inDatabase } from './database.ts';
import { connect, singleClient } from './db/client.ts';
import { openRing, openVault } from './db/data-keys.ts';
import { DatabaseNotStarted } from './db/database-not-started.ts';
import { type TablesState, tablesState } from './db/migrate.ts';
import { approvedAnswers, type SchoolAnswer } from './db/school-answers.ts';
import { readSchoolFile } from './school-file.ts';

const ENV_FILE = fileURLToPath(new URL('../.env', import.meta.url));

export type ApprovedInDatabase =
  | { readonly looked: true; readonly answers: readonly SchoolAnswer[] }
  /** `why`: what stood in the way, in a sentence that says what to do. */
  | { readonly looked: false; readonly why: string };

const TABLES: Readonly<Record<Exclude<TablesState, 'current'>, string>> = {
  none: 'its database is empty: Staffroom was never started with it.',
  earlier: 'its tables are of an earlier Staffroom. Start this one once, then compare again.',
  later: 'its tables are of a later Staffroom. Use the version that runs there.',
};

async function tablesAt(url: string): Promise<TablesState> {
  const client = singleClient(url);
  await client.connect();
  try {
    return await tablesState(client);
  } finally {
    await client.end();
  }
}

/**
 * Reads the approved answers from the database at DATABASE_URL, or from the one in the data folder
 * where one was made. Makes no database, no table and no key; never throws for want of one.
 */
export async function approvedInDatabase(
  closers: (() => Promise<void>)[],
): Promise<ApprovedInDatabase> {
  if (existsSync(ENV_FILE)) process.loadEnvFile(ENV_FILE);
  const read = readConfig(process.env);
  if (!read.ok) return { looked: false, why: read.problems.join(' ') };
  const { config } = read;
  const settings = await readSchoolFile(config.root, config.schoolFile);
  if (!settings.ok) return { looked: false, why: settings.problems.join(' ') };
  if (config.databaseUrl === undefined && !existsSync(path.join(config.dataFolder, 'postgres')))
    return {
      looked: false,
      why: `there is no database in ${config.dataFolder}. Run this where Staffroom runs, or set DATABASE_URL or DATA_DIR as it has them.`,
    };
  try {
    return await inDatabase(
      config,
      () => {},
      closers,
      async (url): Promise<ApprovedInDatabase> => {
        const tables = await tablesAt(url);
        if (tables !== 'current') return { looked: false, why: TABLES[tables] };
        const connection = connect(url);
        closers.push(async () => await connection.close());
        const { db } = connection;
        const { id } = settings.school;
        const ring = await openRing(db, id, config.keyFile, () => {
          throw new DatabaseNotStarted(`nothing was stored there for the school “${id}” yet.`);
        });
        const vault = await openVault(db, ring, id, config.keyFile);
        return { looked: true, answers: await approvedAnswers(db, vault) };
      },
    );
  } catch (cause) {
    if (!(cause instanceof DatabaseNotStarted)) throw cause;
    return { looked: false, why: cause.message };
  }
}
