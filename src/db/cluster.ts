/** The cluster of the embedded PostgreSQL on the disk: its password, and how it is made. */
import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import {
  chown,
  link,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { DatabaseNotStarted } from './database-not-started.ts';
import { codeOf, cureOf, outputOf, reasonIn } from './fault.ts';
import { makeOpenFolder, type PostgresHome, type ServerUser } from './postgres-files.ts';

const run = promisify(execFile);

/** After this time a half-made cluster is the remains of a start that was cut short. */
const LEFT_BEHIND_MS = 3_600_000;

interface Made {
  readonly cluster: string;
  readonly password: string;
}

/**
 * The cluster and its password, made where there is none yet. Each maker works in a folder of its
 * own and moves that to its place whole: a start cut short leaves nothing half-made, and of
 * several first starts at once one wins and the others use what it made.
 */
export async function clusterOf(
  home: PostgresHome,
  progress: (sentence: string) => void,
): Promise<Made> {
  const { cluster } = home;
  await removeLeftBehind(cluster);
  const made = await isMade(home);
  const password = await passwordOf(home, made);
  if (made) return { cluster, password };
  progress('Making a new database (the first start only) …');
  try {
    return { cluster: await make(home, password), password };
  } catch (cause) {
    if (cause instanceof DatabaseNotStarted) throw cause;
    const output = outputOf(cause);
    throw new DatabaseNotStarted(
      `A new database could not be made in ${cluster}: ${reasonIn(output)}. ${cureOf(output)}`,
      { cause },
    );
  }
}

async function isMade({ cluster, files }: PostgresHome): Promise<boolean> {
  const found = await readFile(path.join(cluster, 'PG_VERSION'), 'utf8').catch((cause: unknown) => {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw new DatabaseNotStarted(
      `The database in ${cluster} cannot be read (${codeOf(cause)}). Start Staffroom as the user who started it first, or set DATA_DIR to another folder.`,
      { cause },
    );
  });
  if (found === undefined) return false;
  if (found.trim() === files.major) return true;
  throw new DatabaseNotStarted(
    `The database in ${cluster} was made by PostgreSQL ${found.trim()}, and this Staffroom brings ${files.major}. With the earlier Staffroom, write a backup (npm run backup -- write FILE); then set DATA_DIR to a new folder and restore it there (docs/operate.md).`,
  );
}

export function passwordFile(folder: string): string {
  return path.join(folder, 'postgres-password');
}

async function passwordOf({ folder, cluster }: PostgresHome, made: boolean): Promise<string> {
  const file = passwordFile(folder);
  const kept = await readPassword(file);
  if (kept !== undefined) return kept;
  if (made) {
    throw new DatabaseNotStarted(
      `The password of the database is lost: ${file} is missing. Put it back from a backup; or move ${cluster} away to begin with an empty database.`,
    );
  }
  const fresh = `${file}.${randomUUID()}`;
  await writeFile(fresh, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  try {
    // A link is made whole or not at all, and never over the one of another first start.
    await link(fresh, file);
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cause;
  } finally {
    await rm(fresh, { force: true });
  }
  return (await readFile(file, 'utf8')).trim();
}

async function readPassword(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw new DatabaseNotStarted(
      `${file} cannot be read (${codeOf(cause)}). Start Staffroom as the user who started it first, or give this one the right to read it.`,
      { cause },
    );
  }
}

async function make(home: PostgresHome, password: string): Promise<string> {
  const { cluster, files, user } = home;
  if (home.link !== undefined) await makeOpenFolder(path.dirname(cluster));
  const unfinished = `${cluster}.new-${randomUUID()}`;
  const pwfile = `${unfinished}.password`;
  try {
    await mkdir(unfinished, { mode: 0o700 });
    await writeFile(pwfile, `${password}\n`, { mode: 0o600 });
    if (user !== undefined) {
      await chown(unfinished, user.uid, user.gid);
      await chown(pwfile, user.uid, user.gid);
    }
    await run(
      files.initdb,
      [
        `--pgdata=${unfinished}`,
        '--username=staffroom',
        '--auth=scram-sha-256',
        `--pwfile=${pwfile}`,
        '--encoding=UTF8',
        '--locale=C',
        '--no-instructions',
      ],
      asUser(user),
    );
    return await moveIn(unfinished, home);
  } finally {
    await rm(pwfile, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Gives a finished cluster its name. Returns the cluster that counts: another start's, where that was first. */
async function moveIn(unfinished: string, { cluster, link: from }: PostgresHome): Promise<string> {
  try {
    await rename(unfinished, cluster);
  } catch (cause) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(cause))) throw cause;
  }
  if (from === undefined) return cluster;
  try {
    await symlink(cluster, from);
    return cluster;
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cause;
    await rm(path.dirname(cluster), { recursive: true, force: true });
    return path.resolve(path.dirname(from), await readlink(from));
  }
}

async function removeLeftBehind(cluster: string): Promise<void> {
  const folder = path.dirname(cluster);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(`${path.basename(cluster)}.new-`))) {
    const file = path.join(folder, name);
    const made = await stat(file).catch(() => undefined);
    if (made === undefined || Date.now() - made.mtimeMs < LEFT_BEHIND_MS) continue;
    await rm(file, { recursive: true, force: true }).catch(() => {});
  }
}

/** How a program of PostgreSQL is run: as its user, and speaking English. */
export function asUser(user: ServerUser | undefined) {
  const env = { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' };
  return user === undefined ? { env } : { env, uid: user.uid, gid: user.gid, cwd: '/' };
}
