/** A worker that was held up, frozen or starved, for so long that another may have its alert by now. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { claim } from '../../src/db/outbox.ts';
import { notices } from '../../src/db/tables/notices.ts';
import type { Core } from '../../src/handlers/core.ts';
import { deliver } from '../../src/handlers/deliver.ts';
import { submitReport } from '../../src/handlers/submit-report.ts';
import { testCore } from '../harness/core.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { Noticeboard, tryWhatIsDue } from '../harness/noticeboard.ts';
import { SCHOOL, TEACHER } from '../harness/schools.ts';

let database: TestDatabase;
let core: Core;

beforeAll(async () => {
  database = await freshDatabase();
  core = await testCore(database, SCHOOL);
});
afterAll(async () => await database.drop());

test.each([
  ['a frozen process', { performance: 31_000, date: 0 }],
  ['a machine that slept', { performance: 0, date: 31_000 }],
])('%s sends nothing late: it gives it back, and then it stands once', async (_what, late) => {
  const board = new Noticeboard();
  const values = { group: 'contact', kind: 'pupil_follows_staff', happened: 'It was seen.' };
  await submitReport(core, TEACHER, randomUUID(), values);
  const claimed = await claim(core.db, SCHOOL.id, { most: 20, leaseMs: 60_000 });
  expect(claimed.length).toBeGreaterThan(1);
  for (const notice of claimed) {
    const { claimedAt } = notice;
    await deliver(
      core,
      { console: board },
      {
        ...notice,
        claimedAt: {
          performance: claimedAt.performance - late.performance,
          date: claimedAt.date - late.date,
        },
      },
    );
  }
  expect(board.at('dsl desk')).toEqual([]);
  await database.db.update(notices).set({ dueAt: new Date(0) });
  await tryWhatIsDue(core, { console: board });
  expect(board.at('dsl desk')).toHaveLength(1);
  expect(board.at(TEACHER.id)).toHaveLength(1);
});
