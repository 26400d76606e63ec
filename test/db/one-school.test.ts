/** What the database sees to by itself: one school, and an audit that only grows. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { consoleSurface } from '../../src/bot/console/surface.ts';
import { connect } from '../../src/db/client.ts';
import { addressFor } from '../../src/db/one-school.ts';
import { prepare } from '../../src/db/prepare.ts';
import type { Core } from '../../src/handlers/core.ts';
import { coreOn, testCore } from '../harness/core.ts';
import { freshDatabase, plainUsersDatabase, type TestDatabase } from '../harness/database.ts';
import { deliverNow } from '../harness/deliver-now.ts';
import { ASKING_SCHOOL, FIRST_CONTACT, TEACHER } from '../harness/schools.ts';
import { talkTo, wordsOf } from '../harness/talk.ts';

const HERE = ASKING_SCHOOL;
const THERE = { ...ASKING_SCHOOL, id: 'lakeside', name: 'Lakeside School' };
jest.setTimeout(60_000);

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'staffroom-one-'));
  database = await freshDatabase();
  for (const school of [HERE, THERE]) await aDayAt(await testCore(database, school));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** A report and a question, delivered; something stands in almost every table. */
async function aDayAt(core: Core): Promise<void> {
  const talk = talkTo(core);
  await talk.sends(TEACHER, await talk.says(TEACHER, '/report-incident'), {
    group: 'contact',
    kind: 'pupil_follows_staff',
    happened: `At ${core.school.name}.`,
  });
  await talk.sends(TEACHER, await talk.says(TEACHER, '/ask-a-person'), {
    question: `What is usual at ${core.school.name}?`,
  });
  const surface = consoleSurface(core.db, core.vault, database.url);
  await deliverNow(core, surface);
  await surface.stop();
}

interface TableRow {
  readonly name: string;
  readonly column: string;
  readonly guarded: boolean;
}

async function tables(): Promise<TableRow[]> {
  const { rows } = await database.db.$client.query<TableRow>(
    `select c.relname as name,
       case when c.relname = 'schools' then 'id' else 'school_id' end as column,
       c.relrowsecurity and c.relforcerowsecurity
         and (select count(*) from pg_policy p where p.polrelid = c.oid) = 1 as guarded
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  );
  return rows;
}

test('every table there is belongs to schools, and shows one of them to the product', async () => {
  expect((await tables()).filter(({ guarded }) => !guarded)).toEqual([]);
  const here = database.at(HERE.id).db.$client;
  let filled = 0;
  for (const { name, column } of await tables()) {
    const both = await database.db.$client.query(`select ${column} from ${name}`);
    const seen = await here.query(`select ${column} as school from ${name}`);
    expect(seen.rows.every(({ school }) => school === HERE.id)).toBe(true);
    // The owner, who sees both, sees twice as many.
    expect([name, both.rowCount]).toEqual([name, 2 * (seen.rowCount ?? 0)]);
    if ((seen.rowCount ?? 0) > 0) filled += 1;
  }
  expect(filled).toBeGreaterThan(7);
});

test('another school’s rows can be neither written, changed, nor taken', async () => {
  const here = database.at(HERE.id).db.$client;
  await expect(
    here.query(`insert into data_keys values ('lakeside', $1, 1, 'x')`, [randomUUID()]),
  ).rejects.toThrow('row-level security');
  await expect(
    here.query(
      `insert into audit (school_id, who, act, detail) values ('lakeside', 'x', 'looked', '{}')`,
    ),
  ).rejects.toThrow('row-level security');
  await expect(here.query(`update cases set school_id = 'lakeside'`)).rejects.toThrow(
    /row-level security|foreign key/,
  );
  const changed = await here.query(`update notices set trouble = 'x' where school_id = 'lakeside'`);
  expect(changed.rowCount).toBe(0);
});

test('a connection that was told no school sees none, also after a transaction that was told one', async () => {
  const nowhere = connect(`${database.url}?options=${encodeURIComponent('-c role=staffroom_app')}`);
  const client = await nowhere.db.$client.connect();
  expect((await client.query('select from cases')).rowCount).toBe(0);
  await client.query('begin');
  await client.query(`select set_config('app.school_id', 'hillside', true)`);
  expect((await client.query('select from cases')).rowCount).toBe(1);
  await client.query('commit');
  // What was set for a transaction is '' behind it, not null.
  const { rows } = await client.query(`select current_setting('app.school_id', true) as school`);
  expect(rows).toEqual([{ school: '' }]);
  expect((await client.query('select from cases')).rowCount).toBe(0);
  client.release();
  await nowhere.close();
});

test.each([
  `update audit set who = 'nobody'`,
  'delete from audit',
  'truncate audit',
  'update audit_heads set entry = 0',
  'delete from audit_heads',
  `insert into audit_heads values ('hillside', 0, 'x')`,
  'alter table audit disable trigger all',
  'drop trigger audit_chain on audit',
  'alter table cases disable row level security',
  'drop policy one_school on cases',
  'delete from reports',
  'delete from case_entries',
  `update reports set words = 'x'`,
  'delete from cases',
  'delete from notices',
  `update data_keys set wrapped = 'x'`,
])('the product’s role may not: %s', async (statement) => {
  await expect(database.at(HERE.id).db.$client.query(statement)).rejects.toThrow(
    /permission denied|must be owner/,
  );
});

describe('an address', () => {
  test.each([
    ['postgres://u:p@h/db', 'postgres://u:p@h/db?options=-c%20app.school_id%3Da'],
    [
      'postgres:///db?host=/run/postgresql',
      'postgres:///db?host=/run/postgresql&options=-c%20app.school_id%3Da',
    ],
    [
      'postgres://h/db?options=-c%20geqo%3Doff&sslmode=require',
      'postgres://h/db?options=-c%20geqo%3Doff%20-c%20app.school_id%3Da&sslmode=require',
    ],
  ])('%s keeps what it says', (url, expected) => {
    expect(addressFor(url, 'a')).toBe(expected);
  });
});

describe('a database whose user may make no roles', () => {
  test('is used all the same, sees one school, and what to do is said; done, nothing is said', async () => {
    const plain = await plainUsersDatabase();
    const keyFile = path.join(folder, `${plain.user}.key`);
    const said: string[] = [];
    for (const school of [HERE, THERE]) {
      const { url, vault } = await prepare(plain.url, school, keyFile, (line) => said.push(line));
      const own = connect(url);
      await aDayAt(await coreOn(own.db, school, vault));
      expect((await own.db.$client.query('select from cases')).rowCount).toBe(1);
      await own.close();
    }
    expect(said).toEqual([
      expect.stringContaining('Made the key'),
      expect.stringMatching(/may not make the role.*create role staffroom_app; grant/),
      expect.stringMatching(/may not make the role/),
    ]);

    await database.db.$client.query(`grant staffroom_app to ${plain.user}`);
    said.length = 0;
    const { url, vault } = await prepare(plain.url, HERE, keyFile, (line) => said.push(line));
    expect(said).toEqual([]);
    const own = connect(url);
    const talk = talkTo(await coreOn(own.db, HERE, vault));
    expect(wordsOf(await talk.says(TEACHER, '/my-questions'))).toContain('Hillside');
    expect(wordsOf(await talk.says(FIRST_CONTACT, '/my-questions'))).not.toContain('Hillside');
    await expect(own.db.$client.query('delete from audit')).rejects.toThrow('permission denied');
    await own.close();
    await plain.drop();
  });
});
