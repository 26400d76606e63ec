/** What a worker takes from the outbox. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { claim } from '../../src/db/outbox.ts';
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

test('is as many as it asked for and no more, what cannot wait first, the oldest of the rest', async () => {
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
  for (const most of [5, 5, 14]) {
    const claimed = await claim(core.db, SCHOOL.id, { most, leaseMs: 60_000 });
    expect(claimed).toHaveLength(Math.min(most, 24 - taken.length));
    if (taken.length === 0) expect(claimed.map(({ rank }) => rank)).toEqual([0, 1, 1, 1, 1]);
    taken.push(...claimed.map(({ id }) => id));
  }
  expect(new Set(taken).size).toBe(24);
});
