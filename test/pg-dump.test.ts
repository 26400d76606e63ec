/** The commands of docs/operate.md on a PostgreSQL of the school's own: what pg_dump wrote, pg_restore brings back. */
import { exec } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { consoleSurface } from '../src/bot/console/surface.ts';
import { verifyChain } from '../src/db/audit-chain.ts';
import { connect, singleClient } from '../src/db/client.ts';
import { addressFor } from '../src/db/one-school.ts';
import { prepare } from '../src/db/prepare.ts';
import { coreOn } from './harness/core.ts';
import { deliverNow } from './harness/deliver-now.ts';
import { type PlainPostgres, plainPostgres } from './harness/plain-postgres.ts';
import { postedCards } from './harness/posted.ts';
import { DSL, SCHOOL, TEACHER } from './harness/schools.ts';
import { talkTo, wordsOf } from './harness/talk.ts';

const run = promisify(exec);

let folder: string;
let server: PlainPostgres;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'staffroom-pg-dump-'));
  server = await plainPostgres();
  // As a school's host gives out a database: to a user who may do nothing else on the server.
  await server.query('create role school login nocreaterole');
  await server.query('create database old owner school');
  await server.query('create database new owner school');
}, 60_000);
afterAll(async () => {
  await server.remove();
  await rm(folder, { recursive: true });
});

function addressOf(database: string): string {
  const address = new URL(server.url);
  address.username = 'school';
  address.pathname = `/${database}`;
  return address.href;
}

/** What a start does with a database, and then what `work` does at that school. */
async function at(
  database: string,
  work: (talk: ReturnType<typeof talkTo>, cards: () => Promise<Cards>) => Promise<void>,
): Promise<void> {
  const keyFile = path.join(folder, 'staffroom.key');
  const { url, vault } = await prepare(addressOf(database), SCHOOL, keyFile, () => {});
  const connection = connect(url);
  const core = await coreOn(connection.db, SCHOOL, vault);
  const surface = consoleSurface(core.db, vault, url);
  try {
    await work(talkTo(core), async () => {
      await deliverNow(core, surface);
      return await postedCards(core.db, vault);
    });
  } finally {
    await surface.stop();
    await connection.close();
  }
}
type Cards = Awaited<ReturnType<typeof postedCards>>;

/** The line of the document that begins with this program, behind what it sets. */
async function documented(program: string): Promise<string> {
  const text = await readFile(new URL('../docs/operate.md', import.meta.url), 'utf8');
  const line = new RegExp(`^(?:PG\\w+='[^']*' )?${program} -.*$`, 'mu').exec(text)?.[0];
  if (line === undefined) throw new Error(`docs/operate.md has no line with ${program}.`);
  return line;
}

async function does(command: string): Promise<void> {
  const env = {
    ...process.env,
    DATABASE_URL: addressOf('old'),
    NEW_DATABASE_URL: addressOf('new'),
  };
  await run(command, { cwd: folder, env });
}

test('a dump made as documented is restored as documented: the case opens, its alert goes out, the audit holds', async () => {
  await at('old', async (talk) => {
    const values = { group: 'contact', kind: 'pupil_follows_staff', happened: 'A pupil followed.' };
    await talk.sends(TEACHER, await talk.says(TEACHER, '/report-incident'), values);
  });
  const dump = await documented('pg_dump');
  // Without the school it says so, rather than dump nothing.
  await expect(
    does(dump.replace(/^PGOPTIONS='[^']*' /u, '').replace('--enable-row-security', '')),
  ).rejects.toThrow(/row-level security/u);
  await does(dump);
  await does(await documented('pg_restore'));
  await at('new', async (talk, cards) => {
    const alert = (await cards()).find(({ place }) => place === 'dsl');
    if (alert === undefined) throw new Error('No alert was sent.');
    expect(wordsOf(await talk.presses(DSL, alert.card, 'Open'))).toContain('A pupil followed.');
  });
  const client = singleClient(addressFor(addressOf('new'), SCHOOL.id));
  await client.connect();
  const { breaks, entries } = await verifyChain(client, SCHOOL.id, []);
  await client.end();
  expect(breaks).toEqual([]);
  expect(entries).toBeGreaterThan(2);
}, 120_000);
