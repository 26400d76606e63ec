/**
 * A backup of one school as a file: gzipped lines of text. The first says what it is, then comes a
 * line for each row, and the last says how many there were and what they add up to: a file that
 * was cut short or altered is known by it. Words are in it as the database holds them, sealed.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { link, open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { codeOf } from './fault.ts';

/** What is wrong with a backup, or in its way: a sentence with the cure. */
export class BackupRefused extends Error {}

const tableSchema = z.object({ name: z.string(), columns: z.array(z.string()) });
const headerSchema = z.object({
  staffroomBackup: z.literal(1),
  school: z.string(),
  /** Its last migration, which names the state of the tables. */
  migration: z.number(),
  madeAt: z.iso.datetime(),
  /** Each behind those to which its rows refer. */
  tables: z.array(tableSchema),
});
const endSchema = z.object({ rows: z.number(), sha256: z.string() });

export type BackupTable = z.infer<typeof tableSchema>;
export type BackupHeader = z.infer<typeof headerSchema>;

/** A row, as the JSON that Postgres makes of it. */
export interface BackupRow {
  readonly table: string;
  readonly json: string;
}

/**
 * Writes a whole backup, readable by its owner only; a file comes to stand under that name when it
 * is whole and on the disk, never over another. Answers the number of rows.
 */
export async function writeBackupFile(
  file: string,
  header: BackupHeader,
  rows: AsyncIterable<BackupRow>,
): Promise<number> {
  const unfinished = `${file}.unfinished-${randomUUID()}`;
  let count = 0;
  const hash = createHash('sha256');
  async function* lines(): AsyncGenerator<string> {
    const first = `${JSON.stringify(header)}\n`;
    hash.update(first);
    yield first;
    for await (const { table, json } of rows) {
      const line = `${table} ${json}\n`;
      hash.update(line);
      count += 1;
      yield line;
    }
    yield `end ${JSON.stringify({ rows: count, sha256: hash.digest('hex') })}\n`;
  }
  try {
    await pipeline(
      Readable.from(lines()),
      createGzip(),
      createWriteStream(unfinished, { flags: 'wx', mode: 0o600 }),
    );
    const written = await open(unfinished, 'r');
    await written.sync();
    await written.close();
    // A link is made whole or not at all, and never over another file.
    await link(unfinished, file);
    return count;
  } catch (cause) {
    throw notWritten(file, cause);
  } finally {
    await rm(unfinished, { force: true });
  }
}

function notWritten(file: string, cause: unknown): unknown {
  switch (codeOf(cause)) {
    case 'EEXIST':
      return new BackupRefused(`${file} is there already, and stays as it is. Name another file.`);
    case 'ENOSPC':
    case 'EDQUOT':
      return new BackupRefused(`The disk is full: no backup was written to ${file}.`);
    case 'EACCES':
    case 'EPERM':
    case 'ENOENT':
    case 'EROFS':
      return new BackupRefused(
        `${file} cannot be written (${codeOf(cause)}). Name a file in a folder that is there and that you may write to.`,
      );
    default:
      return cause;
  }
}

/**
 * Reads a backup from end to end, and hands on each row. Throws `BackupRefused` where it is none,
 * not whole or not as it was written: at its end only, for whoever takes rows before.
 */
export async function readBackupFile(
  file: string,
  take: {
    header?(header: BackupHeader): Promise<void>;
    row?(row: BackupRow): Promise<void>;
  } = {},
): Promise<{ readonly header: BackupHeader; readonly rows: number }> {
  const hash = createHash('sha256');
  let header: BackupHeader | undefined;
  let end: z.infer<typeof endSchema> | undefined;
  let rows = 0;
  const takeLine = async (line: string): Promise<void> => {
    if (end !== undefined) throw new BackupRefused(`${file} goes on behind its end.`);
    if (header === undefined) {
      header = headerIn(line, file);
      hash.update(`${line}\n`);
      await take.header?.(header);
      return;
    }
    const space = line.indexOf(' ');
    const [table, json] = [line.slice(0, space), line.slice(space + 1)];
    if (table === 'end') {
      end = endSchema.parse(JSON.parse(json));
      return;
    }
    hash.update(`${line}\n`);
    rows += 1;
    await take.row?.({ table, json });
  };
  const plain = createGunzip();
  let damage: unknown;
  plain.once('error', (cause) => {
    damage = cause;
  });
  try {
    await pipeline(createReadStream(file), plain, async (source) => {
      let rest = '';
      const decoder = new TextDecoder('utf-8', { fatal: true });
      for await (const chunk of source) {
        const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) await takeLine(line);
      }
    });
  } catch (cause) {
    // Who reads is interrupted by the damage, and may be heard of before it is.
    throw notRead(file, codeOf(cause) === 'ABORT_ERR' ? (damage ?? cause) : cause);
  }
  if (header === undefined || end === undefined) throw cutShort(file);
  if (end.rows !== rows || end.sha256 !== hash.digest('hex')) {
    throw new BackupRefused(`${file} is not as it was written. Use another copy of it.`);
  }
  return { header, rows };
}

function headerIn(line: string, file: string): BackupHeader {
  try {
    return headerSchema.parse(JSON.parse(line));
  } catch {
    throw noBackup(file);
  }
}

function notRead(file: string, cause: unknown): unknown {
  switch (codeOf(cause)) {
    case 'ENOENT':
      return new BackupRefused(`There is no file ${file}.`);
    case 'EACCES':
    case 'EISDIR':
      return new BackupRefused(`${file} cannot be read (${codeOf(cause)}).`);
    case 'Z_BUF_ERROR':
      return cutShort(file);
    case 'Z_DATA_ERROR':
      return noBackup(file);
    default:
      return cause;
  }
}

function cutShort(file: string): BackupRefused {
  return new BackupRefused(
    `${file} is not whole: its end is missing, so it was cut short. Use another copy of it.`,
  );
}

function noBackup(file: string): BackupRefused {
  return new BackupRefused(
    `${file} is not a backup of Staffroom, or is damaged. One is made with: npm run backup -- write FILE`,
  );
}
