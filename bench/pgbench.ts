/**
 * pgbench's transaction, the measure of what a Postgres can commit on a machine: its own default
 * (like TPC-B: three updates, a select, an insert, one commit), run by pgbench itself.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

export interface Pgbench {
  /** Whose driver sent the transactions. */
  readonly by: 'pgbench' | 'node';
  /** Transactions a second by so many clients at once. */
  run(clients: number, seconds: number): Promise<number>;
}

/**
 * Makes pgbench's tables in an empty database, a hundred thousand accounts for each unit of the
 * scale; from more branches than clients on, these seldom wait for each other. Where pgbench is not installed, its transaction is sent by Node.
 */
export async function pgbenchIn(url: string, scale: number): Promise<Pgbench> {
  try {
    await run('pgbench', ['-i', '-q', '-s', String(scale), url]);
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    await makeTables(url, scale);
    return {
      by: 'node',
      run: async (clients, seconds) => await fromNode(url, scale, clients, seconds),
    };
  }
  return {
    by: 'pgbench',
    run: async (clients, seconds) => {
      const { stdout } = await run('pgbench', [
        '-n',
        '-c',
        String(clients),
        '-j',
        '2',
        '-T',
        String(seconds),
        url,
      ]);
      const tps = /^tps = ([\d.]+)/mu.exec(stdout)?.[1];
      if (tps === undefined) throw new Error(`pgbench did not say how fast it was: ${stdout}`);
      return Number(tps);
    },
  };
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}

async function makeTables(url: string, scale: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    create table pgbench_branches (bid int primary key, bbalance int, filler char(88)) with (fillfactor = 100);
    create table pgbench_tellers (tid int primary key, bid int, tbalance int, filler char(84)) with (fillfactor = 100);
    create table pgbench_accounts (aid int primary key, bid int, abalance int, filler char(84)) with (fillfactor = 100);
    create table pgbench_history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
    insert into pgbench_branches select bid, 0 from generate_series(1, ${scale}) as bid;
    insert into pgbench_tellers select tid, (tid - 1) / 10 + 1, 0 from generate_series(1, ${scale * 10}) as tid;
    insert into pgbench_accounts select aid, (aid - 1) / 100000 + 1, 0, '' from generate_series(1, ${scale * 100_000}) as aid`);
  await client.query('vacuum analyze');
  await client.end();
}

async function fromNode(
  url: string,
  scale: number,
  clients: number,
  seconds: number,
): Promise<number> {
  const any = (most: number): number => 1 + Math.floor(Math.random() * most);
  const one = async (): Promise<number> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const until = performance.now() + seconds * 1_000;
    let done = 0;
    for (; performance.now() < until; done += 1) {
      const [aid, bid, tid] = [any(scale * 100_000), any(scale), any(scale * 10)];
      const delta = any(10_001) - 5_001;
      for (const statement of [
        'begin',
        `update pgbench_accounts set abalance = abalance + ${delta} where aid = ${aid}`,
        `select abalance from pgbench_accounts where aid = ${aid}`,
        `update pgbench_tellers set tbalance = tbalance + ${delta} where tid = ${tid}`,
        `update pgbench_branches set bbalance = bbalance + ${delta} where bid = ${bid}`,
        `insert into pgbench_history (tid, bid, aid, delta, mtime) values (${tid}, ${bid}, ${aid}, ${delta}, current_timestamp)`,
        'end',
      ])
        await client.query(statement);
    }
    await client.end();
    return done;
  };
  const each = await Promise.all(Array.from({ length: clients }, one));
  return each.reduce((sum, done) => sum + done, 0) / seconds;
}
