/** What a worker takes from the outbox. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { claim, nextDueInMs } from '../../src/db/outbox.ts';
import type { Core } from '../../src/handlers/core.ts';
import { dispatch } from '../../src/handlers/dispatch.ts';
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

test('is as many as it asked for and no more, what cannot wait first, then alerts, and only then receipts', async () => {
  for (let count = 0; count < 12; count += 1) {
    await dispatch(core, {
      by: TEACHER,
      kind: 'submit',
      form: 'report-incident',
      submission: randomUUID(),
      values: { group: 'contact', kind: 'pupil_follows_staff', happened: 'It happened.' },
    });
  }
  await database.db.execute(
    sql`update notices set rank = 0 where id = (select id from notices where kind = 'alert' order by due_at desc limit 1)`,
  );
  const taken: string[] = [];
  const ranks: number[] = [];
  for (const most of [5, 5, 14]) {
    const claimed = await claim(core.db, SCHOOL.id, { most, leaseMs: 60_000 });
    expect(claimed).toHaveLength(Math.min(most, 24 - taken.length));
    if (taken.length === 0) expect(claimed.map(({ rank }) => rank)).toEqual([0, 1, 1, 1, 1]);
    taken.push(...claimed.map(({ id }) => id));
    ranks.push(...claimed.map(({ rank }) => rank));
  }
  expect(new Set(taken).size).toBe(24);
  expect(ranks).toEqual([0, ...Array(11).fill(1), ...Array(12).fill(2)]);
});

test('the next one is told of whatever its rank, or of what cannot wait alone', async () => {
  await database.db.execute(sql`update notices set due_at = now() + interval '1 hour'`);
  const urgent = sql`(select id from notices where rank = 0 and delivered_at is null limit 1)`;
  await database.db.execute(
    sql`update notices set due_at = now() + interval '30 minutes' where id = ${urgent}`,
  );
  const minutes = async (urgentOnly: boolean): Promise<number> =>
    Math.round(((await nextDueInMs(core.db, SCHOOL.id, urgentOnly)) ?? 0) / 60_000);
  expect([await minutes(false), await minutes(true)]).toEqual([30, 30]);
  await database.db.execute(
    sql`update notices set due_at = now() + interval '10 minutes'
      where id = (select id from notices where rank = 1 and delivered_at is null limit 1)`,
  );
  expect([await minutes(false), await minutes(true)]).toEqual([10, 30]);
  await database.db.execute(sql`update notices set delivered_at = now() where rank = 0`);
  expect(await minutes(false)).toBe(10);
  expect(await nextDueInMs(core.db, SCHOOL.id, true)).toBeUndefined();
});
