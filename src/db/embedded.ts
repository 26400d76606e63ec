/**
 * A PostgreSQL of Staffroom's own, from npm packages, so that nothing else need be installed.
 * It runs beside the process: one that outlived a killed process is taken over, not fought.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { singleClient } from './client.ts';
import { DatabaseNotStarted } from './database-not-started.ts';
import {
  type PostgresFiles,
  postgresFiles,
  type ServerUser,
  serverUser,
} from './postgres-files.ts';

const run = promisify(execFile);

export interface EmbeddedPostgres {
  readonly url: string;
  /** Stops the server, unless another process is still using it. */
  stop(): Promise<void>;
}

interface Home {
  readonly folder: string;
  readonly cluster: string;
  readonly files: PostgresFiles;
  readonly user: ServerUser | undefined;
}

/**
 * Starts the database under `dataFolder`, or takes over the one that is running there.
 * The first start creates it; `progress` is told what takes long.
 * Throws `DatabaseNotStarted` with a sentence that names the cure.
 */
export async function startEmbeddedPostgres(
  dataFolder: string,
  progress: (sentence: string) => void,
): Promise<EmbeddedPostgres> {
  await makeFolder(dataFolder);
  const user = await serverUser();
  const { files, cluster } = await postgresFiles(dataFolder, user, progress);
  const home: Home = { folder: dataFolder, cluster, files, user };
  const password = await passwordOf(home);
  await createOnce(home, password, progress);
  const port = (await runningPort(home)) ?? (await start(home));
  const url = `postgres://staffroom:${password}@127.0.0.1:${port}/staffroom`;
  await createDatabase(url);
  return {
    url,
    stop: async () => {
      if (await usedByOthers(url)) return;
      await run(files.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-s'], asUser(user));
    },
  };
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, '.writable'), '');
    await rm(path.join(folder, '.writable'));
  } catch (cause) {
    throw new DatabaseNotStarted(
      `The data folder ${folder} cannot be written (${codeOf(cause)}). Give the user who starts Staffroom the right to write there, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
}

async function passwordOf({ folder }: Home): Promise<string> {
  const file = path.join(folder, 'postgres-password');
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') {
      throw new DatabaseNotStarted(
        `${file} cannot be read (${codeOf(cause)}). Start Staffroom as the user who started it first, or give this one the right to read it.`,
        { cause },
      );
    }
  }
  const password = randomBytes(24).toString('hex');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

/** Creates the cluster beside its place and moves it there whole: a start cut short leaves nothing half-made. */
async function createOnce(
  { cluster, files, user }: Home,
  password: string,
  progress: (sentence: string) => void,
): Promise<void> {
  const made = await readFile(path.join(cluster, 'PG_VERSION'), 'utf8').catch((cause: unknown) => {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw new DatabaseNotStarted(
      `The database in ${cluster} cannot be read (${codeOf(cause)}). Start Staffroom as the user who started it first, or set DATA_DIR to another folder.`,
      { cause },
    );
  });
  if (made !== undefined) {
    if (made.trim() === files.major) return;
    throw new DatabaseNotStarted(
      `The database in ${cluster} was made by PostgreSQL ${made.trim()}, and this Staffroom brings ${files.major}. Start the earlier Staffroom, export with pg_dump, and import here; or set DATA_DIR to another folder.`,
    );
  }
  progress('Making a new database (the first start only) …');
  const unfinished = `${cluster}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const passwordFile = `${cluster}.password`;
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user !== undefined) {
    await chown(unfinished, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  try {
    await run(
      files.initdb,
      [
        `--pgdata=${unfinished}`,
        '--username=staffroom',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale=C',
        '--no-instructions',
      ],
      asUser(user),
    );
  } catch (cause) {
    throw new DatabaseNotStarted(
      `A new database could not be made in ${cluster}: ${lastLine(cause)}. Free some disk, or set DATA_DIR to another folder.`,
      { cause },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, cluster);
}

/** The port of a server that is already running on this cluster: one that a killed process left behind. */
async function runningPort({ cluster, files, user }: Home): Promise<number | undefined> {
  try {
    await run(files.pgCtl, ['status', '-D', cluster], asUser(user));
  } catch {
    return undefined;
  }
  const lines = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
  const port = Number(lines[3]);
  return Number.isInteger(port) && port > 0 ? port : undefined;
}

async function start({ cluster, files, user }: Home): Promise<number> {
  const port = await freePort();
  const log = path.join(cluster, 'server.log');
  try {
    await run(
      files.pgCtl,
      [
        'start',
        '-D',
        cluster,
        '-l',
        log,
        '-w',
        '-s',
        '-t',
        '60',
        '-o',
        `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60`,
      ],
      asUser(user),
    );
  } catch (cause) {
    throw new DatabaseNotStarted(
      `The database in ${cluster} did not start: ${lastLine(cause)}. The reason stands at the end of ${log}.`,
      { cause },
    );
  }
  return port;
}

async function createDatabase(url: string): Promise<void> {
  const client = singleClient(url.replace(/\/staffroom$/u, '/postgres'));
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = 'staffroom'");
    if (found.rowCount === 0) await client.query('create database staffroom');
  } catch (cause) {
    // Two first starts at once: the other one made it.
    if (codeOf(cause) !== '42P04' && codeOf(cause) !== '23505') throw cause;
  } finally {
    await client.end();
  }
}

async function usedByOthers(url: string): Promise<boolean> {
  const client = singleClient(url);
  try {
    await client.connect();
    const others = await client.query(
      "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    return (others.rowCount ?? 0) > 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No free port.'));
        else resolve(address.port);
      });
    });
  });
}

function asUser(user: ServerUser | undefined) {
  const env = { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' };
  return user === undefined ? { env } : { env, uid: user.uid, gid: user.gid, cwd: '/' };
}

function codeOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause
    ? String(cause.code)
    : 'unknown';
}

function lastLine(cause: unknown): string {
  const text =
    typeof cause === 'object' && cause !== null && 'stderr' in cause
      ? String(cause.stderr)
      : String(cause);
  return text.trim().split('\n').at(-1)?.replace(/\.$/u, '') ?? 'no reason given';
}
