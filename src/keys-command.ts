/** `npm run keys -- status|rotate|make`: the master keys that open what people wrote. */
import { type Connection, connect } from './db/client.ts';
import { countsByVersion, openRing } from './db/data-keys.ts';
import { newestOf, readKeyFile } from './db/key-file.ts';
import { nextVersion, rewrapAll } from './db/rotate.ts';
import { type AtRecords, BadInput, runAtRecords, say } from './records-command.ts';

const USAGE = `Usage:
  npm run keys -- status   the versions of the master key, and how many data keys each wraps
  npm run keys -- rotate   a new version, and every data key under it; Staffroom may run meanwhile
  npm run keys -- make     the new version only, to be copied to other machines before rotate`;

async function status({ db }: Connection, { school, config }: AtRecords): Promise<void> {
  const keys = await readKeyFile(config.keyFile);
  const used = await countsByVersion(db, school.id);
  for (const version of keys?.keys() ?? []) {
    const count = used.find((each) => each.version === version)?.count ?? 0;
    say(`Version ${version} wraps ${inWords(count)}.`);
  }
}

async function rotate(
  { db }: Connection,
  { url, school, config: { keyFile }, stopping }: AtRecords,
): Promise<void> {
  const { keys, isMade } = await nextVersion(url, school.id, keyFile);
  const version = newestOf(keys);
  say(
    isMade
      ? `Made version ${version} of the master key, in ${keyFile}.`
      : `Version ${version} of the master key was begun before: going on with it.`,
  );
  await rewrapAll(
    db,
    school.id,
    { file: keyFile, keys },
    (done) => say(`${inWords(done)} under version ${version} …`),
    stopping,
  );
  say(
    stopping.aborted
      ? 'Stopped. Nothing is lost; npm run keys -- rotate goes on from here.'
      : `Done: version ${version} wraps everything. Keep a new copy of ${keyFile}, apart from every copy of the database. The older versions in it open older backups of the database.`,
  );
}

async function make(
  _connection: Connection,
  { url, school, config: { keyFile } }: AtRecords,
): Promise<void> {
  const { keys, isMade } = await nextVersion(url, school.id, keyFile);
  say(
    `${isMade ? 'Made' : 'There is already an unused'} version ${newestOf(keys)} of the master key, in ${keyFile}. Copy the file to every machine that runs Staffroom, then: npm run keys -- rotate`,
  );
}

async function nothingYet(): Promise<never> {
  throw new BadInput('There is no key yet, because nothing is stored yet: npm start makes one.');
}

function inWords(count: number): string {
  return `${count.toLocaleString('en-GB')} data key${count === 1 ? '' : 's'}`;
}

const COMMANDS = { status, rotate, make };

await runAtRecords(() => {
  const asked = process.argv[2];
  const command = Object.entries(COMMANDS).find(([name]) => name === asked)?.[1];
  if (command === undefined) throw new BadInput(USAGE);
  return async (at) => {
    const connection = connect(at.url);
    try {
      // With the wrong key file nothing is begun.
      await openRing(connection.db, at.school.id, at.config.keyFile, nothingYet);
      await command(connection, at);
    } finally {
      await connection.close();
    }
    return 0;
  };
});
