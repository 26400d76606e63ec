/** Many who ask at once: every question is kept, in few statements. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import type { NewAsked } from '../../src/db/asked.ts';
import { asked } from '../../src/db/tables/questions.ts';
import { Asking } from '../../src/handlers/asking.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { SCHOOL } from '../harness/schools.ts';
import { testVault } from '../harness/vault.ts';

let database: TestDatabase;
let asking: Asking;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => await database.drop());
beforeEach(async () => {
  asking = new Asking(database.db, await testVault(database.db, SCHOOL));
  await database.db.delete(asked);
});

function question(text = 'can I follow a pupil?'): NewAsked {
  const answers = [{ question: text, verdict: 'no', clause: null } as const];
  return { id: randomUUID(), asker: 'teacher', text, answers };
}

test('all are kept, also those that come while others are written', async () => {
  const questions = Array.from({ length: 300 }, () => question());
  for (const each of questions) {
    asking.keep(each);
    if (Math.random() < 0.1) await new Promise((resolve) => setImmediate(resolve));
  }
  await asking.settled();
  const kept = await database.db.select({ id: asked.id }).from(asked);
  expect(kept.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
    questions.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1)),
  );
});

test('those of one moment are written together', async () => {
  for (let count = 0; count < 50; count += 1) asking.keep(question());
  await asking.settled();
  const { rows } = await database.db.execute(
    sql`select count(distinct xmin::text) as writes from asked`,
  );
  expect(rows).toEqual([{ writes: '1' }]);
});

test('one that cannot be kept keeps nothing else from being kept', async () => {
  await database.db.execute(sql`alter table asked rename to away`);
  asking.keep(question());
  await asking.settled();
  await database.db.execute(sql`alter table away rename to asked`);
  const after = question();
  asking.keep(after);
  await asking.settled();
  expect(await database.db.select({ id: asked.id }).from(asked)).toEqual([{ id: after.id }]);
});
