/** Whatever went wrong in the records, the auditor finds it, puts it right and says so. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { type ConsoleSurface, consoleSurface } from '../../src/bot/console/surface.ts';
import { climbs } from '../../src/db/tables/cases.ts';
import { notices, postings } from '../../src/db/tables/notices.ts';
import { auditDelivery, type Finding } from '../../src/handlers/audit-delivery.ts';
import { startAuditor } from '../../src/handlers/auditor.ts';
import type { Core } from '../../src/handlers/core.ts';
import { dispatch } from '../../src/handlers/dispatch.ts';
import { PACE } from '../../src/handlers/pace.ts';
import type { Happening } from '../../src/handlers/happening.ts';
import { type Trouble, troubleLine } from '../../src/handlers/trouble.ts';
import { testCore } from '../harness/core.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { deliverNow } from '../harness/deliver-now.ts';
import { postedCards } from '../harness/posted.ts';
import { DSL, SCHOOL, TEACHER } from '../harness/schools.ts';

let database: TestDatabase;
let surface: ConsoleSurface;
let core: Core;

beforeAll(async () => {
  database = await freshDatabase();
  core = await testCore(database, SCHOOL);
  surface = consoleSurface(database.db, core.vault, database.url);
});
afterAll(async () => {
  await surface.stop();
  await database.drop();
});
beforeEach(async () => {
  await database.db.execute(sql`truncate console_posts, notices, postings, climbs`);
  await database.db.execute(sql`update cases set state = 'closed'`);
});

async function report(): Promise<string> {
  const outcome = await dispatch(core, {
    by: TEACHER,
    kind: 'submit',
    form: 'report-incident',
    submission: randomUUID(),
    values: { group: 'contact', kind: 'pupil_follows_staff', happened: 'A pupil followed me.' },
  });
  const reference =
    outcome.kind === 'stored' ? /SR-\w{4}/.exec(outcome.card.title)?.[0] : undefined;
  if (reference === undefined) throw new Error(`It was ${outcome.kind}.`);
  return reference;
}

/** Everything that a round finds. */
async function found(): Promise<[string, number][]> {
  return Object.entries(await auditDelivery(core, PACE)).filter(([, count]) => count > 0);
}

async function foundOnce(finding: Finding): Promise<void> {
  expect(await found()).toEqual([[finding, 1]]);
  expect(await found()).toEqual([]);
}

async function cardsOfDesk(): Promise<string[]> {
  const posts = await postedCards(database.db, core.vault, sql`place_kind = 'desk'`);
  return posts.map(({ card }) => card.plain);
}

test('in a school where all is well it finds nothing, before and after each step', async () => {
  expect(await found()).toEqual([]);
  const reference = await report();
  expect(await found()).toEqual([]);
  await deliverNow(core, surface);
  expect(await found()).toEqual([]);
  await dispatch(core, { by: DSL, kind: 'press', press: { act: 'acknowledge', reference } });
  expect(await found()).toEqual([]);
  await deliverNow(core, surface);
  expect(await found()).toEqual([]);
});

describe('what it finds it puts right', () => {
  test('a case that would not climb climbs', async () => {
    await report();
    await database.db.execute(sql`truncate climbs`);
    await foundOnce('off-ladder');
    expect(await database.db.select().from(climbs)).toHaveLength(1);
  });

  test('an alert that is nowhere is sent', async () => {
    const reference = await report();
    await database.db.execute(sql`delete from notices where kind = 'alert'`);
    await foundOnce('unheard');
    await deliverNow(core, surface);
    expect(await cardsOfDesk()).toEqual([expect.stringContaining(`New report ${reference}`)]);
  });

  test('a card that shows an older state is redrawn', async () => {
    const reference = await report();
    await deliverNow(core, surface);
    await dispatch(core, { by: DSL, kind: 'press', press: { act: 'acknowledge', reference } });
    await database.db.execute(sql`delete from notices where kind = 'refresh'`);
    await foundOnce('stale-card');
    await deliverNow(core, surface);
    expect((await cardsOfDesk()).join()).toMatch(/Acknowledged by the DSL/);
    const [posting] = await database.db.select().from(postings).where(sql`kind = 'alert'`);
    expect(posting?.shows).toBe(2);
  });

  test('a message that is held for longer than anybody may hold it is sent', async () => {
    await report();
    await database.db.execute(
      sql`update notices set lease = ${randomUUID()}, due_at = now() + interval '1 hour' where kind = 'alert'`,
    );
    await foundOnce('stray-lease');
    await deliverNow(core, surface);
    expect(await cardsOfDesk()).toHaveLength(1);
  });

  test('a message that a worker holds now is left alone', async () => {
    await report();
    await database.db.execute(
      sql`update notices set lease = ${randomUUID()}, due_at = now() + interval '50 seconds'`,
    );
    expect(await found()).toEqual([]);
    const held = await database.db.select().from(notices).where(sql`lease is not null`);
    expect(held.length).toBeGreaterThan(0);
  });
});

test('what nobody does is said, and counted each time, in a sentence without a name', async () => {
  await report();
  await database.db.execute(sql`update notices set due_at = now() - interval '3 minutes'`);
  await database.db.execute(sql`update climbs set due_at = now() - interval '3 minutes'`);
  const troubles: Trouble[] = [];
  const told: Happening[] = [];
  const happened = (happening: Happening): void => void told.push(happening);
  const auditor = startAuditor({ ...core, happened }, (trouble) => void troubles.push(trouble));
  for (let tries = 0; tries < 200 && told.length === 0; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  await auditor.stop();
  expect(told).toEqual([
    {
      kind: 'audited',
      found: expect.objectContaining({ 'overdue-notice': 2, 'overdue-step': 1 }),
      ms: expect.any(Number),
    },
  ]);
  const said = troubles.map(troubleLine).join('\n');
  expect(said).toMatch(/The auditor found 2 of “overdue-notice”: messages that should have been/);
  expect(said).not.toMatch(/Price|followed/);
});
