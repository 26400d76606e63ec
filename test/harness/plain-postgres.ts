/** A PostgreSQL of its own as a school's host would run it, which a test may stop, starve and cut off. */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { singleClient } from '../../src/db/client.ts';
import { freePort } from './free-port.ts';

const run = promisify(execFile);

/** Where Debian's `postgresql` lies, a folder for each version. */
const DEBIAN = '/usr/lib/postgresql';

export interface PlainPostgres {
  /** As the server's owner, in a database that is empty at first. */
  readonly url: string;
  start(): Promise<void>;
  /** `immediate`: as a crash, without a word to anybody. */
  stop(how: 'fast' | 'immediate'): Promise<void>;
  query<Row extends object>(statement: string, values?: unknown[]): Promise<Row[]>;
  /** Stops it, and nothing of it is left. */
  remove(): Promise<void>;
}

/** Makes one and starts it, on a free port; `place`: the folder for its files, made here where it is left out. */
export async function plainPostgres(place?: string): Promise<PlainPostgres> {
  const bin = await binaries();
  const folder = place ?? (await mkdtemp(path.join(tmpdir(), 'staffroom-plain-')));
  const user = process.getuid?.() === 0 ? await debianUser() : undefined;
  // Where the suite runs as root, the server's own user makes its files in there.
  if (user !== undefined) await chmod(folder, 0o777);
  const data = path.join(folder, 'data');
  const port = await freePort();
  const asUser = { cwd: folder, ...user };
  const initdb = ['--username=owner', '--auth=trust', '--encoding=UTF8', '--locale=C'];
  await run(path.join(bin, 'initdb'), [...initdb, '--no-sync', `--pgdata=${data}`], asUser);
  const control = async (...command: string[]): Promise<void> => {
    await run(path.join(bin, 'pg_ctl'), ['-D', data, '-w', '-s', ...command], asUser);
  };
  const start = async (): Promise<void> =>
    await control(
      'start',
      '-l',
      path.join(data, 'server.log'),
      '-o',
      `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c min_wal_size=32MB -c max_wal_size=48MB`,
    );
  const query = async <Row extends object>(
    statement: string,
    values: unknown[] = [],
    database = 'staffroom',
  ): Promise<Row[]> => {
    const client = singleClient(`postgres://owner@127.0.0.1:${port}/${database}`);
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query<Row>(statement, values)).rows;
    } finally {
      await client.end();
    }
  };
  await start();
  await query('create database staffroom', [], 'postgres');
  return {
    url: `postgres://owner@127.0.0.1:${port}/staffroom`,
    start,
    stop: async (how) => await control('stop', '-m', how),
    query: async (statement, values) => await query(statement, values),
    remove: async () => {
      await control('stop', '-m', 'immediate').catch(() => {
        // It is stopped already.
      });
      if (place === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function binaries(): Promise<string> {
  const versions = await readdir(DEBIAN).catch(() => []);
  const newest = versions.toSorted((a, b) => Number(a) - Number(b)).at(-1);
  if (newest === undefined) {
    throw new Error('There is no PostgreSQL on this machine: apt-get install postgresql');
  }
  return path.join(DEBIAN, newest, 'bin');
}

/** PostgreSQL refuses to run as root; the package brings a user for it. */
async function debianUser(): Promise<{ readonly uid: number; readonly gid: number }> {
  const [uid, gid] = await Promise.all([
    run('id', ['-u', 'postgres']),
    run('id', ['-g', 'postgres']),
  ]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
