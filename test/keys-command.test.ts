/** `npm run keys`: the master key is changed while Staffroom runs, and cut short at any point. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { wordsOf } from '../src/db/cases.ts';
import { countsByVersion } from '../src/db/data-keys.ts';
import { prepare } from '../src/db/prepare.ts';
import { cases } from '../src/db/tables/cases.ts';
import { dataKeys } from '../src/db/tables/schools.ts';
import type { Vault } from '../src/db/vault.ts';
import type { Core } from '../src/handlers/core.ts';
import { dispatch } from '../src/handlers/dispatch.ts';
import { testCore } from './harness/core.ts';
import { freshDatabase, type TestDatabase } from './harness/database.ts';
import { SCHOOL, TEACHER } from './harness/schools.ts';
import { settingsOf } from './harness/settings-file.ts';

const COMMAND = fileURLToPath(new URL('../dist/keys-command.js', import.meta.url));
/** Far more than are wrapped at a time, so that there is time to cut it short. */
const CASES = 20_000;

let folder: string;
let keyFile: string;
let schoolFile: string;
let database: TestDatabase;
let vault: Vault;
let core: Core;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'staffroom-keys-'));
  keyFile = path.join(folder, 'staffroom.key');
  schoolFile = path.join(folder, 'school.yaml');
  await writeFile(schoolFile, settingsOf(SCHOOL));
});
afterAll(async () => await rm(folder, { recursive: true }));

beforeEach(async () => {
  await rm(keyFile, { force: true });
  database = await freshDatabase();
  ({ vault } = await prepare(database.url, SCHOOL, keyFile, () => {}));
  core = await testCore(database, SCHOOL, vault);
});
afterEach(async () => await database.drop());

interface Ended {
  readonly said: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Runs the command; ends it with a signal as soon as it has said something. */
async function keys(
  what: string,
  endAt?: { readonly said: RegExp; readonly signal: NodeJS.Signals },
): Promise<Ended> {
  const child = spawn(process.execPath, [COMMAND, what], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      STAFFROOM_KEY_FILE: keyFile,
      SCHOOL_FILE: schoolFile,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const keep = (chunk: Buffer): void => {
    said += chunk.toString();
    if (endAt?.said.test(said)) child.kill(endAt.signal);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return await new Promise((resolve) => {
    child.on('close', (code, signal) => resolve({ said, code, signal }));
  });
}

async function report(happened: string): Promise<void> {
  const stored = await dispatch(core, {
    by: TEACHER,
    kind: 'submit',
    form: 'report-incident',
    submission: randomUUID(),
    values: { group: 'contact', kind: 'pupil_follows_staff', happened },
  });
  expect(stored.kind).toBe('stored');
}

async function whatIsWritten(): Promise<string[]> {
  const all = await database.db.select().from(cases);
  const words = await Promise.all(
    all.map(async ({ id }) => (await wordsOf(database.db, vault, id))['happened']),
  );
  return words.map(String).toSorted();
}

async function versions(): Promise<number[]> {
  return (await countsByVersion(database.db, SCHOOL.id)).map(({ version }) => version);
}

test('status says which versions there are and what they wrap', async () => {
  await report('one');
  expect(await keys('status')).toMatchObject({ said: 'Version 1 wraps 2 data keys.\n', code: 0 });
  await keys('rotate');
  const { said } = await keys('status');
  expect(said).toBe('Version 1 wraps 0 data keys.\nVersion 2 wraps 2 data keys.\n');
}, 60_000);

test('killed in the middle, again and again, it goes on; what runs meanwhile reads and writes all along', async () => {
  await report('before');
  const rows = Array.from({ length: CASES }, () => vault.fresh(randomUUID()).row);
  for (let from = 0; from < CASES; from += 2_000) {
    await database.db.insert(dataKeys).values(rows.slice(from, from + 2_000));
  }
  const killed = await keys('rotate', { said: /under version 2/, signal: 'SIGKILL' });
  expect(killed.signal).toBe('SIGKILL');
  expect(await versions()).toEqual([1, 2]);
  expect(await whatIsWritten()).toEqual(['before']);

  const stopped = await keys('rotate', { said: /under version 2/, signal: 'SIGTERM' });
  expect(stopped.said).toMatch(/Version 2 .* was begun before: going on/);
  expect(stopped.said).toMatch(/Stopped\. Nothing is lost/);
  expect(await versions()).toEqual([1, 2]);

  const rotating = keys('rotate');
  const turns = new AbortController();
  void rotating.finally(() => turns.abort());
  let written = 0;
  while (!turns.signal.aborted) {
    await report(`meanwhile ${written}`);
    written += 1;
    expect((await whatIsWritten()).length).toBe(written + 1);
  }
  expect((await rotating).said).toMatch(/Done: version 2 wraps everything/);
  expect(written).toBeGreaterThan(3);
  expect(await versions()).toEqual([2]);

  await report('after');
  expect(await versions()).toEqual([2]);
  expect(await whatIsWritten()).toHaveLength(written + 2);
  // The next start opens everything with the file as it now is.
  ({ vault } = await prepare(database.url, SCHOOL, keyFile, () => {}));
  expect(await whatIsWritten()).toHaveLength(written + 2);
}, 180_000);

test('make adds a version that rotate then uses, so that other machines can be given it first', async () => {
  expect((await keys('make')).said).toMatch(/^Made version 2 of the master key.*Copy the file/);
  expect((await keys('make')).said).toMatch(/^There is already an unused version 2/);
  expect(await versions()).toEqual([1]);
  expect((await keys('rotate')).said).toMatch(/^Version 2 .* was begun before/);
  expect(await versions()).toEqual([2]);
}, 60_000);

test('with the wrong file nothing is begun, and a word that is none gets the usage', async () => {
  const right = await readFile(keyFile, 'utf8');
  await writeFile(keyFile, `1 ${Buffer.alloc(32, 9).toString('base64')}\n`);
  const { said, code } = await keys('rotate');
  expect([said, code]).toEqual([expect.stringMatching(/is not the one that this database/), 2]);
  expect(await readFile(keyFile, 'utf8')).not.toContain('\n2 ');
  await writeFile(keyFile, right);
  expect(await keys('turn')).toMatchObject({ said: expect.stringContaining('Usage:'), code: 2 });
}, 60_000);
