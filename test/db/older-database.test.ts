/** A database of an earlier Staffroom: the next start seals every word, chains the audit and loses nothing. */
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { askedBy, askedInVain } from '../../src/db/asked.ts';
import { verifyChain } from '../../src/db/audit-chain.ts';
import { wordsOf } from '../../src/db/cases.ts';
import { singleClient } from '../../src/db/client.ts';
import { prepare } from '../../src/db/prepare.ts';
import { questionById } from '../../src/db/questions.ts';
import { approvedAnswers } from '../../src/db/school-answers.ts';
import type { Vault } from '../../src/db/vault.ts';
import { emptyDatabase, type TestDatabase } from '../harness/database.ts';
import { everyRowAsText } from '../harness/every-row.ts';
import { postedCards } from '../harness/posted.ts';
import { SCHOOL } from '../harness/schools.ts';

const MIGRATIONS = fileURLToPath(new URL('../../src/db/migrations', import.meta.url));
/** The last migration under which words stood as they were written. */
const LAST_PLAIN = 4;
/** More than are sealed at a time. */
const CASES = 450;

let folder: string;
let database: TestDatabase;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'staffroom-plain-'));
  database = await emptyDatabase();
  await migrate(database.db, { migrationsFolder: await olderMigrations() });
}, 60_000);
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function olderMigrations(): Promise<string> {
  const older = path.join(folder, 'migrations');
  await cp(MIGRATIONS, older, { recursive: true });
  const file = path.join(older, 'meta', '_journal.json');
  const journal = JSON.parse(await readFile(file, 'utf8'));
  journal.entries = journal.entries.filter(({ idx }: { idx: number }) => idx <= LAST_PLAIN);
  await writeFile(file, JSON.stringify(journal));
  return older;
}

const start = async (): Promise<Vault> =>
  (await prepare(database.url, SCHOOL, path.join(folder, 'staffroom.key'), () => {})).vault;

const CASE = randomUUID();
const QUESTION = randomUUID();
const WAITING = randomUUID();
const ASKED = randomUUID();
const ANSWER = randomUUID();
const POST = randomUUID();

/** A day's work of the earlier Staffroom. */
async function fillAsBefore(school = SCHOOL.id): Promise<void> {
  const run = async (query: ReturnType<typeof sql>) => await database.db.execute(query);
  await run(sql`insert into schools values (${school}, 'Hillside')`);
  await run(sql`insert into cases (school_id, id, reference, kind, actor, urgency, routing_row, basis, desks, subjects, reporter, submission, state)
    select ${school}, case when n = 1 then ${CASE}::uuid else gen_random_uuid() end, 'SR-' || n, 'other', 'pupil', 'soon', 'other', '[]', '{dsl}', '{}', 'teacher', gen_random_uuid(), 'unacknowledged' from generate_series(1, ${CASES}) n`);
  await run(
    sql`insert into reports select school_id, id, jsonb_build_object('happened', 'MARKED story of ' || reference, 'childsWords', 'MARKED words') from cases where school_id = ${school}`,
  );
  await run(
    sql`insert into questions (school_id, id, asker, asker_name, submission, text, state, reply) values (${school}, ${QUESTION}, 'teacher', 'MARKED name', gen_random_uuid(), 'MARKED question', 'answered', 'MARKED reply'), (${school}, ${WAITING}, 'teacher', null, gen_random_uuid(), 'MARKED too', 'waiting', null)`,
  );
  await run(
    sql`insert into asked (school_id, id, asker, text, answers) values (${school}, ${ASKED}, 'teacher', 'MARKED asked', '[{"question": "MARKED asked", "verdict": "none", "clause": null}]')`,
  );
  await run(
    sql`insert into school_answers (school_id, id, question_id, wordings, text, state, proposed_by, proposed_as) values (${school}, ${ANSWER}, ${QUESTION}, '{"MARKED one","MARKED two"}', 'MARKED answer', 'approved', 'dsl', 'dsl')`,
  );
  await run(
    sql`insert into console_posts (school_id, id, place_kind, place, key, card) values (${school}, ${POST}, 'person', 'dsl', 'key', '{"title": "MARKED", "elements": [], "plain": "MARKED plain"}')`,
  );
}

test('everything is sealed, and opens to what was written', async () => {
  await fillAsBefore();
  expect(await everyRowAsText(database.url)).toMatch(/MARKED/);
  const vault = await start();
  expect(await everyRowAsText(database.url)).not.toMatch(/MARKED/);

  expect(await wordsOf(database.db, vault, CASE)).toEqual({
    happened: 'MARKED story of SR-1',
    childsWords: 'MARKED words',
  });
  const { rows } = await database.db.execute(sql`select count(*)::int as n from reports`);
  expect(rows).toEqual([{ n: CASES }]);
  expect(await questionById(database.db, vault, QUESTION)).toMatchObject({
    askerName: 'MARKED name',
    text: 'MARKED question',
    reply: 'MARKED reply',
  });
  expect(await questionById(database.db, vault, WAITING)).toMatchObject({
    askerName: null,
    reply: null,
  });
  const answers = [{ question: 'MARKED asked', verdict: 'none', clause: null }];
  expect(await askedBy(database.db, vault, 'teacher', ASKED)).toMatchObject({ answers });
  expect(await askedInVain(database.db, vault, 10)).toHaveLength(1);
  expect(await approvedAnswers(database.db, vault)).toMatchObject([
    { text: 'MARKED answer', wordings: ['MARKED one', 'MARKED two'] },
  ]);
  expect(await postedCards(database.db, vault)).toMatchObject([
    { card: { title: 'MARKED', plain: 'MARKED plain' } },
  ]);
}, 60_000);

test('what was written down before is numbered by school and chained as it stands', async () => {
  await database.db.execute(
    sql`insert into audit (school_id, who, act, case_id, detail) select school, 'dsl', 'looked', gen_random_uuid(), '{"desk": "dsl"}' from generate_series(1, 20), unnest(array[${SCHOOL.id}, 'lakeside']) as school`,
  );
  await start();
  const client = singleClient(database.url);
  await client.connect();
  for (const school of [SCHOOL.id, 'lakeside']) {
    expect(await verifyChain(client, school, [])).toMatchObject({ entries: 20, breaks: [] });
  }
  await client.end();
}, 60_000);

test('it goes on where it was cut short, and the next start finds nothing to do', async () => {
  await fillAsBefore();
  // The last report cannot be written: what was sealed before it stays sealed.
  await database.db.execute(
    sql`create function cut_short() returns trigger language plpgsql as $$ begin if (select count(*) from data_keys) > 300 then raise 'cut short'; end if; return new; end $$`,
  );
  await database.db.execute(
    sql`create trigger cut_short before update on reports for each row execute function cut_short()`,
  );
  await expect(start()).rejects.toThrow('cut short');
  const waiting = async () =>
    (await database.db.execute(sql`select count(*)::int as n from reports where plain is not null`))
      .rows[0]?.['n'];
  expect(await waiting()).toBe(CASES - 200);
  await database.db.execute(sql`drop trigger cut_short on reports`);
  await start();
  expect(await everyRowAsText(database.url)).not.toMatch(/MARKED/);
  await start();
  const { rows } = await database.db.execute(sql`select count(*)::int as n from data_keys`);
  expect(rows).toEqual([{ n: CASES + 1 }]);
}, 60_000);

test('another school’s words wait, whole, for its own start', async () => {
  await fillAsBefore('lakeside');
  await start();
  expect(await everyRowAsText(database.url)).toMatch(/MARKED story/);
  const other = { id: 'lakeside', name: 'Lakeside' };
  const { vault } = await prepare(database.url, other, path.join(folder, 'other.key'), () => {});
  expect(await everyRowAsText(database.url)).not.toMatch(/MARKED/);
  expect(await wordsOf(database.db, vault, CASE)).toHaveProperty('childsWords', 'MARKED words');
}, 60_000);
