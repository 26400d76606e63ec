/** One school on several platforms: every alert goes where somebody is reached, and nowhere in vain. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { claim } from '../../src/db/outbox.ts';
import { notices } from '../../src/db/tables/notices.ts';
import type { Core } from '../../src/handlers/core.ts';
import { deliver } from '../../src/handlers/deliver.ts';
import { dispatch } from '../../src/handlers/dispatch.ts';
import type { Surface, SurfaceName } from '../../src/handlers/surface.ts';
import { opensDialog, type Press } from '../../src/handlers/view/card.ts';
import type { School } from '../../src/policy/school.ts';
import { testCore } from '../harness/core.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { ASSISTANT, CHAIR, DEPUTY, DSL, HEADTEACHER, SCHOOL } from '../harness/schools.ts';

const ADDRESSES: Readonly<Record<string, { slack?: string; teams?: string }>> = {
  [ASSISTANT.id]: { slack: 'U0ASSIST' },
  [DSL.id]: { slack: 'U0DSL001', teams: 'dsl-on-teams' },
  [DEPUTY.id]: { teams: 'deputy-on-teams' },
};
const BOTH: School = {
  ...SCHOOL,
  people: SCHOOL.people.map((person) => ({ ...person, addresses: ADDRESSES[person.id] ?? {} })),
  desks: { dsl: { slack: 'C0DSL001' } },
};

let database: TestDatabase;
let core: Core;

beforeAll(async () => {
  database = await freshDatabase();
  core = { ...(await testCore(database, BOTH)), surfaces: ['slack', 'teams'] };
});
beforeEach(async () => {
  await database.db.execute(sql`update notices set delivered_at = now(), lease = null`);
});
afterAll(async () => await database.drop());

async function report(): Promise<void> {
  await dispatch(core, {
    by: ASSISTANT,
    kind: 'submit',
    form: 'report-incident',
    submission: randomUUID(),
    values: { group: 'contact', kind: 'pupil_follows_staff', happened: 'A pupil followed me.' },
  });
}

async function waiting(): Promise<string[]> {
  const rows = await database.db.select().from(notices).where(sql`delivered_at is null`);
  return rows.map(({ kind, surface, place }) => `${kind} ${surface} ${place}`).toSorted();
}

/** Tries once whatever is due, on surfaces that answer as told. */
async function tryOnce(post: (surface: SurfaceName) => Surface['post']): Promise<void> {
  const surface = (name: SurfaceName): Surface => ({
    post: post(name),
    edit: async () => ({ kind: 'gone' }),
    find: async () => ({ kind: 'absent' }),
  });
  const all = { slack: surface('slack'), teams: surface('teams') };
  const taken = await claim(database.db, BOTH.id, { most: 20, leaseMs: 60_000 });
  for (const notice of taken) {
    await deliver(core, all, { ...notice, attempts: 3 });
  }
}

describe('a report at a school on Slack and Teams', () => {
  test('goes to the desk’s channel where it has one, and to each of its people where it has none', async () => {
    await report();
    expect(await waiting()).toEqual([
      `alert slack dsl`,
      `alert teams ${DEPUTY.id}`,
      `alert teams ${DSL.id}`,
      `receipt slack ${ASSISTANT.id}`,
    ]);
  });

  test('whose channel is closed also goes to its people, to each where they are', async () => {
    await report();
    await tryOnce(
      (name) => async (place) =>
        name === 'slack' && place.kind === 'desk'
          ? { kind: 'dead', reason: 'the channel is archived' }
          : { kind: 'sent', ref: randomUUID() },
    );
    // The deputy has no account on Slack, and has it on Teams already.
    expect((await waiting()).filter((each) => each.startsWith('alert'))).toEqual([
      `alert slack dsl`,
      `alert slack ${DSL.id}`,
    ]);
  });

  test('for somebody who has no account anywhere waits on every platform, and says so', async () => {
    const spots = { ...core, school: { ...BOTH, desks: {} } };
    await dispatch(spots, {
      by: DSL,
      kind: 'submit',
      form: 'report-incident',
      submission: randomUUID(),
      values: {
        group: 'adult',
        kind: 'about_headteacher',
        happened: 'They follow a pupil.',
      },
    });
    expect((await waiting()).filter((each) => each.startsWith('alert'))).toEqual([
      'alert slack chair',
      'alert teams chair',
    ]);
  });
});

describe('open reports', () => {
  test('are listed for those at the desk, and never for whom they are about', async () => {
    await report();
    const [first] = await listed(DSL);
    expect(first).toMatch(
      /SR-\w{4} · A pupil follows an adult who works here · .*Not acknowledged/,
    );
    expect((await listed(CHAIR)).join()).not.toMatch(/A pupil follows/);
    await database.db.execute(sql`update cases set subjects = array[${DSL.id}]`);
    expect(await listed(DSL)).toEqual([]);
    expect((await listed(DEPUTY)).length).toBeGreaterThan(0);
  });

  test('are no matter of somebody without a desk', async () => {
    const outcome = await dispatch(core, { by: ASSISTANT, kind: 'message', text: '/open-cases' });
    expect(outcome.kind).toBe('refused');
  });

  test('stand on the first page of a desk, which for others has what to do in danger and what to press', async () => {
    expect(await home(DEPUTY)).toMatch(/SR-\w{4} · /);
    const everybody = await home(ASSISTANT);
    expect(everybody).toMatch(/999/);
    expect(everybody).toMatch(/"act":"report"/);
    expect(everybody).not.toMatch(/SR-\w{4} · |connected/);
  });

  test('the state of the connection is on the administrator’s first page', async () => {
    const told: Core = { ...core, connections: () => [{ surface: 'Slack', state: 'connected' }] };
    const administrator = { ...HEADTEACHER, roles: ['it-administrator'] as const };
    const outcome = await dispatch(told, { by: administrator, kind: 'home' });
    expect(JSON.stringify(outcome)).toMatch(/Slack.*connected/);
  });
});

async function listed(by: typeof DSL): Promise<string[]> {
  const outcome = await dispatch(core, { by, kind: 'command', command: 'open-cases', words: '' });
  const elements = 'card' in outcome ? outcome.card.elements : [];
  return elements
    .flatMap((each) => (each.kind === 'entries' ? each.entries : []))
    .map((e) => e.text);
}

async function home(by: typeof DSL): Promise<string> {
  return JSON.stringify(await dispatch(core, { by, kind: 'home' }));
}

test('a platform is told beforehand which buttons open something', async () => {
  await report();
  const presses: Press[] = [
    { act: 'report' },
    { act: 'open', reference: (await listed(DEPUTY))[0]?.slice(0, 7) ?? '' },
    { act: 'my-reports' },
    { act: 'help' },
  ];
  for (const press of presses) {
    const { kind } = await dispatch(core, { by: DEPUTY, kind: 'press', press });
    expect([press.act, kind === 'form' || kind === 'panel']).toEqual([
      press.act,
      opensDialog(press),
    ]);
  }
});

test('a message that is reported stands in the form by its link only', async () => {
  const link = 'https://hillside.slack.com/archives/C1/p1';
  const outcome = await dispatch(core, { by: ASSISTANT, kind: 'report-message', link });
  const fields = outcome.kind === 'form' ? outcome.form.fields : [];
  expect(fields.filter(({ value }) => value !== '').map(({ id, value }) => [id, value])).toEqual([
    ['where', link],
  ]);
});
