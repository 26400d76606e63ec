/** `npm run backup -- write|check|restore FILE`: a school's records as a file, and back again. */
import path from 'node:path';
import { verifyChain } from './db/audit-chain.ts';
import { BackupRefused, readBackupFile } from './db/backup-file.ts';
import { singleClient } from './db/client.ts';
import { inTurn } from './db/migrate.ts';
import { restoreBackup } from './db/restore-backup.ts';
import { writeBackup } from './db/write-backup.ts';
import { BadInput, runAtRecords, say, type Work } from './records-command.ts';

const USAGE = `Usage:
  npm run backup -- write FILE     everything that is stored for the school, while Staffroom runs
  npm run backup -- check FILE     whether such a file is whole; needs no database
  npm run backup -- restore FILE   into a database that holds nothing; the key file must be there`;

const REMINDER =
  'It is worth nothing without the key file, which is not in it: keep a copy of that apart from this one.';

function write(file: string): Work {
  return async ({ url, school }) => {
    const client = singleClient(url);
    await client.connect();
    try {
      const rows = await writeBackup(client, school.id, file);
      say(`Wrote ${rowsInWords(rows)} of ${school.name} to ${file}. ${REMINDER}`);
      return 0;
    } finally {
      await client.end();
    }
  };
}

function restore(file: string): Work {
  return async ({ url, school, config }) =>
    await inTurn(url, async (client) => {
      const rows = await restoreBackup(client, school.id, file, config.keyFile);
      say(`Restored ${rowsInWords(rows)} of ${school.name}, and the key file opens them.`);
      const { entries, head, breaks } = await verifyChain(client, school.id, []);
      if (breaks.length > 0) {
        say('The audit in this backup is broken: npm run audit -- verify says where.');
        return 1;
      }
      say(
        `The audit is whole: ${entries.toLocaleString('en-GB')} entries. Head: ${head.entry}:${head.hash}`,
      );
      say('Now: npm start. What was on its way when the backup was made goes on from there.');
      return 0;
    });
}

async function check(file: string): Promise<void> {
  const { header, rows } = await readBackupFile(file);
  say(
    `${file} is whole: ${rowsInWords(rows)} of the school ${header.school}, as they were at ${header.madeAt}.`,
  );
}

function rowsInWords(rows: number): string {
  return `${rows.toLocaleString('en-GB')} row${rows === 1 ? '' : 's'}`;
}

/** Turns what is in a backup's way into a sentence. */
async function kindly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw cause instanceof BackupRefused ? new BadInput(cause.message) : cause;
  }
}

const COMMANDS = { write, restore };

const [asked, named, ...more] = process.argv.slice(2);
// npm runs this in the project's folder, wherever it was typed.
const file = named === undefined ? undefined : path.resolve(process.env['INIT_CWD'] ?? '.', named);

if (asked === 'check' && file !== undefined && more.length === 0) {
  try {
    await check(file);
  } catch (cause) {
    if (!(cause instanceof BackupRefused)) throw cause;
    process.stderr.write(`${cause.message}\n`);
    process.exitCode = 2;
  }
} else {
  await runAtRecords(() => {
    const command = Object.entries(COMMANDS).find(([name]) => name === asked)?.[1];
    if (command === undefined || file === undefined || more.length > 0) throw new BadInput(USAGE);
    return async (at) => await kindly(async () => await command(file)(at));
  });
}
