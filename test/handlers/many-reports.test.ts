/** Many reports at the same moment: each is stored once and whole, and none keeps another from being stored. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { type Intake, Intakes } from '../../src/db/intake.ts';
import { cases } from '../../src/db/tables/cases.ts';
import type { Core } from '../../src/handlers/core.ts';
import { submitReport } from '../../src/handlers/submit-report.ts';
import type { Person } from '../../src/policy/people.ts';
import { testCore } from '../harness/core.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { SCHOOL, TEACHER } from '../harness/schools.ts';

let database: TestDatabase;
let core: Core;

beforeAll(async () => {
  database = await freshDatabase();
  core = await testCore(database, SCHOOL);
});
afterAll(async () => await database.drop());
beforeEach(async () => {
  // What was written down about a case refuses to be emptied; here it must start anew.
  await database.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`truncate cases, data_keys cascade`);
  });
  core = await testCore(database, SCHOOL);
});

const VALUES = {
  group: 'contact',
  kind: 'pupil_follows_staff',
  happened: 'A pupil followed my public account.',
};

async function reported(by: Person = TEACHER, submission: string = randomUUID()): Promise<string> {
  const outcome = await submitReport(core, by, submission, VALUES);
  if (outcome.kind !== 'stored') throw new Error(`It was ${outcome.kind}.`);
  return /SR-\w{4}/u.exec(outcome.card.title)?.[0] ?? '';
}

/** Of each case: whether all that belongs to it was stored. */
async function stored() {
  const { rows } = await database.db.execute(sql`
    select reference, xmin::text as transaction,
      (select count(*)::integer from reports where case_id = cases.id) as reports,
      (select count(*)::integer from data_keys where data_keys.id = cases.id) as keys,
      (select count(*)::integer from notices where case_id = cases.id) as notices,
      (select count(*)::integer from climbs where case_id = cases.id) as climbs,
      (select count(*)::integer from audit where case_id = cases.id) as entries
    from cases`);
  return rows;
}

test('each is stored with all that belongs to it, and many with one commit', async () => {
  const references = await Promise.all(Array.from({ length: 60 }, async () => await reported()));
  const rows = await stored();
  expect(new Set(references).size).toBe(60);
  expect(new Set(rows.map(({ reference }) => reference))).toEqual(new Set(references));
  for (const row of rows) {
    expect(row).toMatchObject({ reports: 1, keys: 1, notices: 2, climbs: 1, entries: 1 });
  }
  expect(new Set(rows.map(({ transaction }) => transaction)).size).toBeLessThan(6);
});

test('those that come at the same moment are stored with one commit, and none waits for the first alone', async () => {
  for (const count of [8, 16]) {
    await Promise.all(Array.from({ length: 8 }, async () => await reported()));
    const rows = await stored();
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map(({ transaction }) => transaction)).size).toBe(count / 8);
  }
});

test('the same form sent several times at once is one case, under one reference', async () => {
  const submission = randomUUID();
  const twice = await Promise.all(
    Array.from({ length: 8 }, async () => await reported(TEACHER, submission)),
  );
  expect(new Set(twice).size).toBe(1);
  expect(await stored()).toHaveLength(1);
});

test('one that the database does not take keeps no other from being stored', async () => {
  const [first] = await Promise.all([reported(), reported()]);
  expect(first).not.toBe('');
  const unfit: Person = { id: 'slack:\u0000', name: 'Nobody', roles: [] };
  const sent = await Promise.allSettled([
    reported(),
    reported(),
    reported(unfit),
    ...Array.from({ length: 5 }, async () => await reported()),
  ]);
  expect(sent.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    ...Array.from({ length: 5 }, () => 'fulfilled'),
  ]);
  expect(await database.db.select().from(cases)).toHaveLength(9);
});

/** Keeps what it stores. */
class Seen extends Intakes {
  readonly seen: Intake[] = [];

  override async store(intake: Intake): Promise<boolean> {
    this.seen.push(intake);
    return await super.store(intake);
  }
}

test('what belongs to a case that was taken already is not stored either', async () => {
  const intakes = new Seen(database.db, core.vault);
  await submitReport({ ...core, intakes }, TEACHER, randomUUID(), VALUES);
  const [intake] = intakes.seen;
  if (intake === undefined) throw new Error('Nothing was stored.');
  const again = { ...intake, of: { ...intake.of, id: randomUUID(), submission: randomUUID() } };
  expect(await core.intakes.store(again)).toBe(false);
  expect(await stored()).toMatchObject([
    { reports: 1, keys: 1, notices: 2, climbs: 1, entries: 1 },
  ]);
});
