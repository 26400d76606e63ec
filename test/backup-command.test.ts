/** `npm run backup`: what was stored is brought back whole, and nothing is restored over anything. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from '@jest/globals';
import { drizzle } from 'drizzle-orm/node-postgres';
import { consoleSurface } from '../src/bot/console/surface.ts';
import { verifyChain } from '../src/db/audit-chain.ts';
import { type BackupHeader, readBackupFile, writeBackupFile } from '../src/db/backup-file.ts';
import { keepSchool, wordsOf as storedWordsOf } from '../src/db/cases.ts';
import { connect, singleClient } from '../src/db/client.ts';
import { dueClimbs } from '../src/db/climbs.ts';
import { openVault } from '../src/db/data-keys.ts';
import { makeKeyFile } from '../src/db/key-file.ts';
import { keyRing } from '../src/db/key-ring.ts';
import { knownMigrations, migrateUpTo } from '../src/db/migrate.ts';
import { prepare } from '../src/db/prepare.ts';
import { climb } from '../src/handlers/climb.ts';
import type { Core } from '../src/handlers/core.ts';
import type { Outcome } from '../src/handlers/inbound.ts';
import { coreOn } from './harness/core.ts';
import { emptyDatabase, plainUsersDatabase, type TestDatabase } from './harness/database.ts';
import { deliverNow, untilNextRung } from './harness/deliver-now.ts';
import { endWhatIsLeft, startProduct } from './harness/process.ts';
import { postedCards } from './harness/posted.ts';
import { ASKING_SCHOOL, DSL, FIRST_CONTACT, SCHOOL, TEACHER } from './harness/schools.ts';
import { settingsOf } from './harness/settings-file.ts';
import { talkTo, wordsOf } from './harness/talk.ts';

const COMMAND = fileURLToPath(new URL('../dist/backup-command.js', import.meta.url));
// Each test runs the command several times, which starts a process of its own.
jest.setTimeout(90_000);

let folder: string;
let keyFile: string;
let file: string;
const databases: TestDatabase[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'staffroom-backup-'));
  // Where the suite runs as root, the server's own user must be able to pass through it.
  await chmod(folder, 0o755);
  keyFile = path.join(folder, 'staffroom.key');
  await makeKeyFile(keyFile);
  await writeFile(path.join(folder, 'school.yaml'), settingsOf(ASKING_SCHOOL));
});
beforeEach(() => {
  file = path.join(folder, `${randomUUID()}.backup`);
});
afterEach(async () => {
  await endWhatIsLeft();
  for (const database of databases.splice(0)) await database.drop();
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

async function empty(): Promise<TestDatabase> {
  const made = await emptyDatabase();
  databases.push(made);
  return made;
}

async function backup(
  what: string,
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly said: string; readonly code: number | null }> {
  const child = spawn(process.execPath, [COMMAND, what, file], {
    env: {
      ...process.env,
      STAFFROOM_KEY_FILE: keyFile,
      SCHOOL_FILE: path.join(folder, 'school.yaml'),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { said: `${out}${err}`, code };
}

interface Started {
  readonly core: Core;
  deliver(): Promise<void>;
  end(): Promise<void>;
}

/** What a start of Staffroom does with a database. */
async function start({ url }: Pick<TestDatabase, 'url'>): Promise<Started> {
  const prepared = await prepare(url, ASKING_SCHOOL, keyFile, () => {});
  const connection = connect(prepared.url);
  const core = await coreOn(connection.db, ASKING_SCHOOL, prepared.vault);
  const surface = consoleSurface(core.db, core.vault, prepared.url);
  return {
    core,
    deliver: async () => await deliverNow(core, surface),
    end: async () => {
      await surface.stop();
      await core.asking.settled();
      await connection.close();
    },
  };
}

/** Every row of every table, in its database's own words. */
async function everything({ url }: Pick<TestDatabase, 'url'>): Promise<Record<string, string[]>> {
  const client = singleClient(
    `${url}${url.includes('?') ? '&' : '?'}options=-c%20app.school_id%3D${ASKING_SCHOOL.id}`,
  );
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    );
    const found: Record<string, string[]> = {};
    for (const { name } of rows) {
      const all = await client.query<{ row: string }>(
        `select t::text as row from ${name} t order by 1`,
      );
      found[name] = all.rows.map(({ row }) => row);
    }
    return found;
  } finally {
    await client.end();
  }
}

async function tablesIn({ url }: Pick<TestDatabase, 'url'>): Promise<number> {
  return Object.keys(await everything({ url })).length;
}

function referenceIn(outcome: Outcome): string {
  const found = /SR-\w{4}/.exec(wordsOf(outcome))?.[0];
  if (found === undefined) throw new Error('There is no reference.');
  return found;
}

async function report({ core }: Started, happened: string): Promise<string> {
  const talk = talkTo(core);
  const form = await talk.says(TEACHER, '/report-incident');
  const values = { group: 'contact', kind: 'pupil_follows_staff', happened };
  return referenceIn(await talk.sends(TEACHER, form, values));
}

interface Day {
  /** Acknowledged and noted; delivered and waiting on the ladder; not yet delivered. */
  readonly acknowledged: string;
  readonly climbing: string;
  readonly unsent: string;
}

async function aDay(started: Started): Promise<Day> {
  const talk = talkTo(started.core);
  const acknowledged = await report(started, 'The first story.');
  const climbing = await report(started, 'The second story, “with marks” \\ and\na line.');
  await started.deliver();
  await talk.says(DSL, `ack ${acknowledged}`);
  const alert = (await postedCards(started.core.db, started.core.vault)).find(({ card }) =>
    card.title.includes(acknowledged),
  );
  if (alert === undefined) throw new Error('No alert stands.');
  const opened = await talk.presses(DSL, alert.card, 'Open');
  await talk.sends(DSL, await talk.presses(DSL, opened, 'Add a note'), { words: 'I rang home.' });
  await talk.sends(TEACHER, await talk.says(TEACHER, '/ask-a-person'), {
    question: 'May I lend a pupil my telephone?',
  });
  await talk.says(TEACHER, 'can I follow a pupil?');
  await started.core.asking.settled();
  await started.deliver();
  const unsent = await report(started, 'The third story.');
  return { acknowledged, climbing, unsent };
}

async function openedAt(started: Started, reference: string): Promise<string> {
  const talk = talkTo(started.core);
  const cards = await postedCards(started.core.db, started.core.vault);
  const alert = cards.find(
    ({ card, placeKind }) => placeKind === 'desk' && card.title.includes(reference),
  );
  if (alert === undefined) throw new Error(`No alert ${reference} stands at a desk.`);
  return wordsOf(await talk.presses(DSL, alert.card, 'Open'));
}

describe.each([
  ['a database of its owner’s, who may do everything', empty],
  [
    'a database of a user who may do nothing else',
    async () => {
      const made = await plainUsersDatabase();
      databases.push(made);
      return made;
    },
  ],
])('in %s', (_whose, make) => {
  test('what was written, destroyed and restored is all there, and goes on: cases open, alerts climb, the audit holds', async () => {
    const old = await make();
    const before = await start(old);
    // Another school's records in the same database stay out of it.
    await prepare(old.url, { id: 'lakeside', name: 'Lakeside' }, keyFile, () => {});
    const day = await aDay(before);
    await before.end();
    const stored = await everything(old);
    expect(stored['case_entries']).toHaveLength(1);

    const { said, code } = await backup('write', { DATABASE_URL: old.url });
    expect(said).toMatch(
      /^Wrote \d+ rows of Hillside School to .*worth nothing without the key file/u,
    );
    expect(code).toBe(0);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await backup('check', {})).toEqual({
      said: expect.stringMatching(/is whole: \d+ rows/u),
      code: 0,
    });
    await old.drop();
    databases.splice(databases.indexOf(old), 1);

    const fresh = await make();
    const restored = await backup('restore', { DATABASE_URL: fresh.url });
    expect(restored.said).toMatch(/the key file opens them\.\nThe audit is whole: \d+ entries/u);
    expect(restored.code).toBe(0);
    const ofOthers = /lakeside/u;
    const own = Object.entries(stored).map(([name, rows]) => [
      name,
      rows.filter((row) => !ofOthers.test(row)),
    ]);
    expect(await everything(fresh)).toEqual(Object.fromEntries(own));

    const after = await start(fresh);
    await after.deliver();
    expect(await openedAt(after, day.acknowledged)).toContain('I rang home.');
    expect(await openedAt(after, day.climbing)).toContain('The second story, “with marks”');
    expect(await openedAt(after, day.unsent)).toContain('The third story.');
    const asked = await postedCards(after.core.db, after.core.vault);
    expect(
      asked.some(
        ({ card, place }) =>
          place === FIRST_CONTACT.id && JSON.stringify(card).includes('lend a pupil my telephone'),
      ),
    ).toBe(true);
    await untilNextRung(after.core);
    for (const id of await dueClimbs(after.core.db, ASKING_SCHOOL.id, 100)) {
      await climb(after.core, id);
    }
    await after.deliver();
    const climbed = (await postedCards(after.core.db, after.core.vault)).slice(asked.length);
    expect(JSON.stringify(climbed)).toContain(day.climbing);
    // New entries go on from the last one.
    await report(after, 'The fourth story.');
    await after.end();
    const client = singleClient(`${fresh.url}?options=-c%20app.school_id%3D${ASKING_SCHOOL.id}`);
    await client.connect();
    expect((await verifyChain(client, ASKING_SCHOOL.id, [])).breaks).toEqual([]);
    const { rows } = await client.query(
      `select from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`,
    );
    // A sequence would have to be set to its last number by a restore.
    expect(rows).toEqual([]);
    await client.end();
  });
});

describe('with a backup of a day', () => {
  let whole: string;
  let database: TestDatabase;

  beforeAll(async () => {
    const source = await emptyDatabase();
    const started = await start(source);
    await aDay(started);
    await started.end();
    file = whole = path.join(folder, 'whole.backup');
    expect(await backup('write', { DATABASE_URL: source.url })).toMatchObject({ code: 0 });
    await source.drop();
  });
  beforeEach(async () => {
    database = await empty();
  });

  /** It says so, and there is no row in the database. */
  async function refused(why: RegExp, environment: Readonly<Record<string, string>> = {}) {
    const { said, code } = await backup('restore', { DATABASE_URL: database.url, ...environment });
    expect(said).toMatch(why);
    expect(code).toBe(2);
    expect(Object.values(await everything(database)).flat()).toEqual([]);
  }

  test('a file that was cut short anywhere is known by it, and touches nothing', async () => {
    const bytes = await readFile(whole);
    for (const part of [0.01, 0.5, 0.9, 0.9999]) {
      await writeFile(file, bytes.subarray(0, Math.floor(bytes.length * part)));
      await refused(/is not whole: its end is missing, so it was cut short/u);
    }
    expect(await tablesIn(database)).toBe(0);
  });

  test('so is one in which a row was left out or changed, one of another school and one that is none', async () => {
    const bytes = await readFile(whole);
    const lines = gunzipSync(bytes).toString().split('\n');
    const isReport = (line: string): boolean => line.startsWith('reports ');
    const without = lines.toSpliced(lines.findIndex(isReport), 1);
    await writeFile(file, gzipSync(without.join('\n')));
    await refused(/is not as it was written/u);
    const altered = lines.map((line) => (isReport(line) ? line.replace(/\w(?="\})/u, '') : line));
    await writeFile(file, gzipSync(altered.join('\n')));
    await refused(/is not as it was written/u);
    await writeFile(file, Buffer.concat([bytes.subarray(0, 100), bytes.subarray(101)]));
    await refused(/is not a backup of Staffroom, or is damaged/u);
    const { header } = await readBackupFile(whole);
    await rm(file);
    await writeBackupFile(file, { ...header, school: 'lakeside' }, stream([]));
    await refused(/is of the school lakeside, and the settings are of hillside/u);
    await writeFile(file, 'Dear Sir or Madam,\n');
    await refused(/is not a backup of Staffroom/u);
    await rm(file);
    await refused(/There is no file/u);
  });

  test('one of a later Staffroom is refused', async () => {
    const { header } = await readBackupFile(whole);
    const later: BackupHeader = { ...header, migration: header.migration + 1_000 };
    await writeBackupFile(file, later, stream([]));
    await refused(/was made by a later Staffroom.*Nothing was changed/u);
    expect(await tablesIn(database)).toBe(0);
  });

  test('with a missing or a wrong key file nothing comes back; with the right one it then does', async () => {
    file = whole;
    const absent = path.join(folder, 'absent.key');
    await refused(/absent\.key is missing, and without it .* Nothing was changed/u, {
      STAFFROOM_KEY_FILE: absent,
    });
    expect(await readdir(folder)).not.toContain('absent.key');
    const wrong = path.join(folder, 'wrong.key');
    await makeKeyFile(wrong);
    await refused(/is not the one that this database was written with/u, {
      STAFFROOM_KEY_FILE: wrong,
    });
    expect(await backup('restore', { DATABASE_URL: database.url })).toMatchObject({ code: 0 });
  });

  test('nothing is restored over anything, and no file written over another', async () => {
    file = whole;
    const other = await start(database);
    await other.end();
    const before = await everything(database);
    const over = await backup('restore', { DATABASE_URL: database.url });
    expect(over.said).toMatch(/not empty, and a backup is never restored over anything/u);
    expect(over.code).toBe(2);
    expect(await everything(database)).toEqual(before);
    const bytes = await readFile(whole);
    const again = await backup('write', { DATABASE_URL: database.url });
    expect(again.said).toMatch(/whole\.backup is there already, and stays as it is/u);
    expect(again.code).toBe(2);
    expect(await readFile(whole)).toEqual(bytes);
    // Nor are somebody else's tables.
    const others = await empty();
    await others.db.execute('create table notes (words text)');
    const beside = await backup('restore', { DATABASE_URL: others.url });
    expect(beside.said).toMatch(/not empty/u);
    expect(await tablesIn(others)).toBe(1);
  });

  test('a database in which nothing is yet is not backed up', async () => {
    const { said, code } = await backup('write', { DATABASE_URL: database.url });
    expect([said, code]).toEqual(['There is nothing to back up yet.\n', 2]);
    expect(await readdir(folder)).not.toContain(path.basename(file));
  });
});

async function* stream<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}

test('a backup of an earlier Staffroom’s tables is restored into this one’s', async () => {
  const old = await empty();
  const client = singleClient(old.url);
  await client.connect();
  // Before a desk could write anything down.
  const migration = knownMigrations()[10] ?? 0;
  await migrateUpTo(client, migration);
  await keepSchool(drizzle(client), SCHOOL);
  const keys = await makeKeyFile(keyFile);
  const vault = await openVault(drizzle(client), keyRing(keyFile, keys), SCHOOL.id, keyFile);
  const id = randomUUID();
  const { key, row } = vault.fresh(id);
  await client.query(
    'insert into data_keys (school_id, id, version, wrapped) values ($1, $2, $3, $4)',
    [SCHOOL.id, id, row.version, row.wrapped],
  );
  await client.query(
    `insert into cases (school_id, id, reference, kind, actor, urgency, routing_row, basis, desks, subjects, reporter, submission, state)
     values ($1, $2, 'SR-7K4M', 'other', 'pupil', 'soon', 'other', '[]', '{dsl}', '{}', 'teacher', gen_random_uuid(), 'unacknowledged')`,
    [SCHOOL.id, id],
  );
  await client.query('insert into reports (school_id, case_id, words) values ($1, $2, $3)', [
    SCHOOL.id,
    id,
    key.seal('reports.words', id, JSON.stringify({ happened: 'An old story.' })),
  ]);
  await client.end();
  expect(await backup('write', { DATABASE_URL: old.url })).toMatchObject({ code: 0 });

  const fresh = await empty();
  expect(await backup('restore', { DATABASE_URL: fresh.url })).toMatchObject({ code: 0 });
  const started = await start(fresh);
  const { core } = started;
  const words = await storedWordsOf(core.db, core.vault, id);
  expect(JSON.stringify(words)).toContain('An old story.');
  await started.end();
});

test('the database that comes with Staffroom is written while it runs, and restored into a new folder', async () => {
  const [data, fresh] = [path.join(folder, 'data'), path.join(folder, 'fresh')];
  const environment = { SCHOOL_FILE: path.join(folder, 'school.yaml') };
  const first = await startProduct({ DATA_DIR: data, ...environment });
  const taken = await fetch(new URL('/api/act', first.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(first.url).origin },
    body: JSON.stringify({
      as: TEACHER.id,
      at: 'direct',
      act: {
        kind: 'submit',
        form: 'report-incident',
        submission: randomUUID(),
        values: { group: 'contact', kind: 'pupil_follows_staff', happened: 'A pupil followed me.' },
      },
    }),
  });
  expect(await taken.json()).toMatchObject({ kind: 'stored' });
  const own = { DATA_DIR: data, STAFFROOM_KEY_FILE: path.join(data, 'staffroom.key') };
  expect(await backup('write', own)).toMatchObject({ code: 0 });
  await first.end('SIGTERM');
  await rename(path.join(data, 'staffroom.key'), path.join(folder, 'kept.key'));
  await rm(data, { recursive: true });

  const kept = { STAFFROOM_KEY_FILE: path.join(folder, 'kept.key') };
  expect(await backup('restore', { DATA_DIR: fresh, ...kept })).toMatchObject({ code: 0 });
  const second = await startProduct({ DATA_DIR: fresh, ...environment, ...kept });
  const room = new URL(`/api/room?as=${DSL.id}`, second.url);
  const until = Date.now() + 75_000;
  let seen = '';
  while (!seen.includes('New report SR-') && Date.now() < until) {
    seen = await (await fetch(room)).text();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(seen).toContain('New report SR-');
  await second.end('SIGTERM');
}, 150_000);
