/** `npm run keys -- status|rotate|make`: the master keys that open what people wrote. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Config, readConfig } from './config.ts';
import { inDatabase } from './database.ts';
import { connect } from './db/client.ts';
import { countsByVersion, openRing } from './db/data-keys.ts';
import { DatabaseNotStarted } from './db/database-not-started.ts';
import { newestOf, readKeyFile } from './db/key-file.ts';
import { nextVersion, rewrapAll } from './db/rotate.ts';
import { readSchoolFile } from './school-file.ts';

const ENV_FILE = fileURLToPath(new URL('../.env', import.meta.url));
const USAGE = `Usage:
  npm run keys -- status   the versions of the master key, and how many data keys each wraps
  npm run keys -- rotate   a new version, and every data key under it; Staffroom may run meanwhile
  npm run keys -- make     the new version only, to be copied to other machines before rotate`;

/** What the person at the terminal must put right, a sentence each. */
class BadInput extends Error {}

const stopping = new AbortController();

async function status(url: string, schoolId: string, { keyFile }: Config): Promise<void> {
  const keys = await readKeyFile(keyFile);
  const connection = connect(url);
  try {
    const used = await countsByVersion(connection.db, schoolId);
    for (const version of keys?.keys() ?? []) {
      const count = used.find((each) => each.version === version)?.count ?? 0;
      say(`Version ${version} wraps ${inWords(count)}.`);
    }
  } finally {
    await connection.close();
  }
}

async function rotate(url: string, schoolId: string, { keyFile }: Config): Promise<void> {
  const { keys, isMade } = await nextVersion(url, schoolId, keyFile);
  const version = newestOf(keys);
  say(
    isMade
      ? `Made version ${version} of the master key, in ${keyFile}.`
      : `Version ${version} of the master key was begun before: going on with it.`,
  );
  const connection = connect(url);
  try {
    await rewrapAll(
      connection.db,
      schoolId,
      { file: keyFile, keys },
      (done) => say(`${inWords(done)} under version ${version} …`),
      stopping.signal,
    );
    say(
      stopping.signal.aborted
        ? 'Stopped. Nothing is lost; npm run keys -- rotate goes on from here.'
        : `Done: version ${version} wraps everything. Keep a new copy of ${keyFile}, apart from every copy of the database. The older versions in it open older backups of the database.`,
    );
  } finally {
    await connection.close();
  }
}

async function make(url: string, schoolId: string, { keyFile }: Config): Promise<void> {
  const { keys, isMade } = await nextVersion(url, schoolId, keyFile);
  say(
    `${isMade ? 'Made' : 'There is already an unused'} version ${newestOf(keys)} of the master key, in ${keyFile}. Copy the file to every machine that runs Staffroom, then: npm run keys -- rotate`,
  );
}

const COMMANDS = { status, rotate, make };

async function run(closers: (() => Promise<void>)[]): Promise<void> {
  if (existsSync(ENV_FILE)) process.loadEnvFile(ENV_FILE);
  const asked = process.argv[2];
  const command = Object.entries(COMMANDS).find(([name]) => name === asked)?.[1];
  if (command === undefined) throw new BadInput(USAGE);
  const read = readConfig(process.env);
  if (!read.ok) throw new BadInput(read.problems.join('\n'));
  const { config } = read;
  const settings = await readSchoolFile(config.root, config.schoolFile);
  if (!settings.ok) throw new BadInput(settings.problems.join('\n'));
  const { id } = settings.school;
  await inDatabase(config, say, closers, async (url) => {
    const connection = connect(url);
    try {
      // With the wrong key file nothing is begun.
      await openRing(connection.db, id, config.keyFile, nothingYet);
    } finally {
      await connection.close();
    }
    await command(url, id, config);
  });
}

async function nothingYet(): Promise<never> {
  throw new BadInput('There is no key yet, because nothing is stored yet: npm start makes one.');
}

function inWords(count: number): string {
  return `${count.toLocaleString('en-GB')} data key${count === 1 ? '' : 's'}`;
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => stopping.abort());
}
const closers: (() => Promise<void>)[] = [];
try {
  await run(closers);
} catch (cause) {
  if (!(cause instanceof BadInput) && !(cause instanceof DatabaseNotStarted)) throw cause;
  process.stderr.write(`${cause.message}\n`);
  process.exitCode = 2;
} finally {
  for (const closer of closers.toReversed()) await closer();
}
