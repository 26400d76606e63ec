/**
 * The file that holds the master keys: one line for each version, the newest last. Whoever has
 * it and the database can read every report; whoever has lost it can read none.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { type FileHandle, link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseNotStarted } from './database-not-started.ts';
import { codeOf } from './fault.ts';
import { KEY_BYTES } from './seal.ts';

/** Master keys by version. */
export type MasterKeys = ReadonlyMap<number, Buffer>;

const HEADING = `# Staffroom's master keys. Without this file nobody can read a report again: keep a copy of it,
# apart from every copy of the database. One line for each version; new reports use the last.
`;
const OWNER_ONLY = 0o600;
const OTHERS = 0o077;

/** The newest version, which new data keys are wrapped with. */
export function newestOf(keys: MasterKeys): number {
  return Math.max(...keys.keys());
}

/** Reads the file. Undefined: there is none. Throws `DatabaseNotStarted` with the cure. */
export async function readKeyFile(file: string): Promise<MasterKeys | undefined> {
  try {
    return parseKeys(file, await readFile(file, 'utf8'));
  } catch (cause) {
    if (cause instanceof DatabaseNotStarted) throw cause;
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw new DatabaseNotStarted(
      `The key file ${file} cannot be read (${codeOf(cause)}). Give the user who starts Staffroom the right to read it, or name another file with STAFFROOM_KEY_FILE.`,
      { cause },
    );
  }
}

/** The keys in a key file's text. Throws `DatabaseNotStarted`, and never repeats a line: it may be a key. */
export function parseKeys(file: string, text: string): MasterKeys {
  const keys = new Map<number, Buffer>();
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, version, written = ''] = /^([1-9]\d{0,8}) (\S+)\s*$/u.exec(line) ?? [];
    const key = Buffer.from(written, 'base64');
    if (version === undefined || key.length !== KEY_BYTES || keys.has(Number(version))) {
      throw new DatabaseNotStarted(
        `${file}:${index + 1}: this line is not a key as Staffroom wrote it. Put the file back from your backup of it.`,
      );
    }
    keys.set(Number(version), key);
  }
  if (keys.size > 0) return keys;
  throw new DatabaseNotStarted(
    `The key file ${file} holds no key. Put it back from your backup of it; if nothing was ever stored with it, remove it, and the next start makes one.`,
  );
}

/** Makes the file with a first key. Of several starts at once one makes it, and all use that. */
export async function makeKeyFile(file: string): Promise<MasterKeys> {
  const fresh = await writeBeside(file, new Map([[1, randomBytes(KEY_BYTES)]]));
  try {
    // A link is made whole or not at all, and never over the file of another first start.
    await link(fresh, file);
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cannotWrite(file, cause);
  } finally {
    await rm(fresh, { force: true });
  }
  await keepOnDisk(path.dirname(file));
  const made = await readKeyFile(file);
  if (made === undefined) throw cannotWrite(file, undefined);
  return made;
}

/**
 * Adds a version to the file, which is whole at every moment; answers all the keys that are then
 * in it. Where two do so at once, or one before was cut short, one version is added for both: a
 * version that something was wrapped with must never be written over.
 */
export async function addVersion(file: string, before: MasterKeys): Promise<MasterKeys> {
  const next = `${file}.next`;
  const version = newestOf(before) + 1;
  const fresh = await writeBeside(file, new Map([...before, [version, randomBytes(KEY_BYTES)]]));
  try {
    await link(fresh, next).catch((cause: unknown) => {
      if (codeOf(cause) !== 'EEXIST') throw cause;
    });
    const now = await readKeyFile(file);
    // Somebody else has added one since.
    if (now !== undefined && newestOf(now) >= version) await rm(next, { force: true });
    else await rename(next, file);
  } catch (cause) {
    // Somebody else has just given it its place.
    if (codeOf(cause) !== 'ENOENT') throw cannotWrite(file, cause);
  } finally {
    await rm(fresh, { force: true });
  }
  await keepOnDisk(path.dirname(file));
  const after = await readKeyFile(file);
  if (after === undefined || newestOf(after) < version) throw cannotWrite(file, undefined);
  return after;
}

/** Whether others than its owner may read or write it. */
export async function isOpenToOthers(file: string): Promise<boolean> {
  return ((await stat(file)).mode & OTHERS) !== 0;
}

async function writeBeside(file: string, keys: MasterKeys): Promise<string> {
  const fresh = `${file}.${randomUUID()}`;
  const lines = [...keys].map(([version, key]) => `${version} ${key.toString('base64')}\n`);
  let handle: FileHandle | undefined;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    handle = await open(fresh, 'wx', OWNER_ONLY);
    await handle.writeFile(HEADING + lines.join(''));
    // A key that is used must survive a power cut as well as what it has wrapped.
    await handle.sync();
  } catch (cause) {
    await rm(fresh, { force: true }).catch(() => {});
    throw cannotWrite(file, cause);
  } finally {
    await handle?.close();
  }
  return fresh;
}

async function keepOnDisk(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function cannotWrite(file: string, cause: unknown): DatabaseNotStarted {
  return new DatabaseNotStarted(
    `The key file ${file} cannot be written (${codeOf(cause)}). Give the user who starts Staffroom the right to write there, or name another place with STAFFROOM_KEY_FILE.`,
    { cause },
  );
}
