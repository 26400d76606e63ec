/**
 * A PostgreSQL of Staffroom's own, from npm packages, so that nothing else need be installed.
 * It runs beside the process: one that outlived a killed process is taken over, not fought.
 */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { asUser, clusterOf, passwordFile } from './cluster.ts';
import { DatabaseNotStarted } from './database-not-started.ts';
import { codeOf, cureOf, outputOf, reasonIn } from './fault.ts';
import { type Hold, holdServer, lastToLeave } from './hold.ts';
import { type PostgresHome, postgresHome } from './postgres-files.ts';

const run = promisify(execFile);

/** How long a server may take to answer: after a crash it first replays its log. */
const ANSWER_MS = 60_000;
const RETRY_MS = 200;
/** A start can lose to one beside it, or to a server that is just ending. */
const STARTS = 3;

export interface EmbeddedPostgres {
  readonly url: string;
  /** Stops the server, unless another process is still using it. */
  stop(): Promise<void>;
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
  const found = await postgresHome(dataFolder, progress);
  const { cluster, password } = await clusterOf(found, progress);
  const home: PostgresHome = { ...found, cluster };
  const { url, hold } = await reach(home, password);
  return {
    url,
    stop: async () => {
      await hold.release();
      if (await lastToLeave(url)) await stopServer(home);
    },
  };
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const probe = path.join(folder, `.writable-${randomUUID()}`);
    await writeFile(probe, '');
    await rm(probe, { force: true });
  } catch (cause) {
    throw new DatabaseNotStarted(
      `The data folder ${folder} cannot be written (${codeOf(cause)}). ${
        ['ENOSPC', 'EDQUOT'].includes(codeOf(cause))
          ? 'Free some disk,'
          : 'Give the user who starts Staffroom the right to write there,'
      } or set DATA_DIR to another folder.`,
      { cause },
    );
  }
}

/** Starts the server or finds it running, and holds it: from then on nobody else stops it. */
async function reach(
  home: PostgresHome,
  password: string,
): Promise<{ readonly url: string; readonly hold: Hold }> {
  const until = Date.now() + ANSWER_MS;
  let startedHere = false;
  try {
    while (Date.now() < until) {
      let port = await runningPort(home);
      if (port === undefined) {
        const started = await start(home);
        startedHere ||= started.here;
        port = started.port;
      }
      const url = `postgres://staffroom:${password}@127.0.0.1:${port}/staffroom`;
      const hold = await holdServer(url);
      if (hold !== undefined) return { url, hold };
      await pause(RETRY_MS);
    }
    throw new DatabaseNotStarted(
      `The database in ${home.cluster} runs but does not answer. The reason stands at the end of ${logOf(home)}; then start Staffroom again.`,
    );
  } catch (cause) {
    if (startedHere) await stopServer(home).catch(() => {});
    if (codeOf(cause) !== '28P01') throw cause;
    throw new DatabaseNotStarted(
      `The password in ${passwordFile(home.folder)} is not that of the database in ${home.cluster}. Put back the file that belongs to it; or move ${home.cluster} away to begin with an empty database.`,
      { cause },
    );
  }
}

/** The port of a server that is already running on this cluster: another process's, or one that a killed process left. */
async function runningPort({ cluster, files, user }: PostgresHome): Promise<number | undefined> {
  try {
    await run(files.pgCtl, ['status', '-D', cluster], asUser(user));
    const lines = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
    const port = Number(lines[3]);
    return Number.isInteger(port) && port > 0 ? port : undefined;
  } catch {
    return undefined;
  }
}

interface Started {
  readonly port: number;
  /** False: one beside this start was first. */
  readonly here: boolean;
}

async function start(home: PostgresHome): Promise<Started> {
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    const log = await readFile(logOf(home), 'utf8').catch(() => '');
    try {
      await startServer(home, port);
      return { port, here: true };
    } catch (cause) {
      const running = await runningPort(home);
      if (running !== undefined) return { port: running, here: false };
      if (tries < STARTS) {
        await pause(RETRY_MS * tries);
        continue;
      }
      const logged = await readFile(logOf(home), 'utf8').catch(() => '');
      const output = `${outputOf(cause)}\n${logged.slice(log.length)}`;
      throw new DatabaseNotStarted(
        `The database in ${home.cluster} did not start: ${reasonIn(output)}. More stands at the end of ${logOf(home)}. ${cureOf(output)}`,
        { cause },
      );
    }
  }
}

async function startServer(home: PostgresHome, port: number): Promise<void> {
  await run(
    home.files.pgCtl,
    [
      'start',
      '-D',
      home.cluster,
      '-l',
      logOf(home),
      '-w',
      '-s',
      '-t',
      '60',
      '-o',
      `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60`,
    ],
    asUser(home.user),
  );
}

async function stopServer({ cluster, files, user }: PostgresHome): Promise<void> {
  await run(files.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-s'], asUser(user));
}

function logOf({ cluster }: PostgresHome): string {
  return path.join(cluster, 'server.log');
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
