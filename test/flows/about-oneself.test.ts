/**
 * Nobody sees a report about themselves. Two schools are alike but for one report about somebody:
 * whatever that person asks, presses, opens or is sent must be the same at both.
 */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type ConsoleSurface, consoleSurface } from '../../src/bot/console/surface.ts';
import { cases } from '../../src/db/tables/cases.ts';
import { notices } from '../../src/db/tables/notices.ts';
import type { Core } from '../../src/handlers/core.ts';
import { dispatch } from '../../src/handlers/dispatch.ts';
import { COMMANDS } from '../../src/handlers/commands.ts';
import { sweep } from '../../src/handlers/sweep.ts';
import type { FormValues } from '../../src/handlers/view/form.ts';
import { desksOf, type Person, type Role } from '../../src/policy/people.ts';
import { testCore } from '../harness/core.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { deliverNow } from '../harness/deliver-now.ts';
import {
  ASKING_SCHOOL,
  ASSISTANT,
  CHAIR,
  DEPUTY,
  DSL,
  HEADTEACHER,
  TEACHER,
} from '../harness/schools.ts';
import { talkTo } from '../harness/talk.ts';

jest.setTimeout(60_000);

const EVERY_DESK: readonly Role[] = [
  'headteacher',
  'dsl',
  'deputy-dsl',
  'chair-of-governors',
  'reputation-lead',
  'data-protection-lead',
  'policy-owner',
];

interface World {
  readonly database: TestDatabase;
  readonly core: Core;
  readonly surface: ConsoleSurface;
}

/** A pupil's matter, which the DSL desk has at both schools. */
const ANOTHERS: FormValues = {
  group: 'contact',
  kind: 'pupil_follows_staff',
  happened: 'A pupil followed me.',
};

/** The next start finds the person at every desk there is. */
async function seatedEverywhere(world: World, { id }: Person): Promise<World> {
  const people = ASKING_SCHOOL.people.map((each) =>
    each.id === id ? { ...each, roles: EVERY_DESK } : each,
  );
  const core: Core = { ...world.core, school: { ...ASKING_SCHOOL, people } };
  await sweep(core, () => {});
  await deliverNow(core, world.surface);
  return { ...world, core };
}

async function worldWith(...reports: readonly FormValues[]): Promise<World> {
  const database = await freshDatabase();
  const core = await testCore(database, ASKING_SCHOOL);
  const surface = consoleSurface(core.db, core.vault, database.url);
  const talk = talkTo(core);
  for (const values of reports) {
    const sent = await talk.sends(TEACHER, await talk.says(TEACHER, '/report-incident'), values);
    expect(sent.kind).toBe('stored');
  }
  await deliverNow(core, surface);
  return { database, core, surface };
}

async function end({ surface, database }: World): Promise<void> {
  await surface.stop();
  await database.drop();
}

describe.each([
  ['the Headteacher', HEADTEACHER, { actor: 'headteacher' }],
  ['the DSL', DSL, { actor: 'dsl' }],
  ['a deputy who sits at the desk of the other report', DEPUTY, { actor: 'deputy-dsl' }],
  ['the chair', CHAIR, { actor: 'chair-of-governors' }],
  ['a teacher who is named', ASSISTANT, { actor: 'staff', who: 'Mr J. Barker' }],
] as const)('a report about %s', (_who, subject, about) => {
  describe('who holds the roles of that day', () => seesNothing(subject, about, false));
  describe('who comes to sit at every desk', () => seesNothing(subject, about, true));
});

function seesNothing(subject: Person, about: FormValues, isSeated: boolean): void {
  let by = subject;
  let silent: World;
  let told: World;
  let reference: string;

  beforeAll(async () => {
    silent = await worldWith(ANOTHERS);
    told = await worldWith(ANOTHERS, {
      group: 'contact',
      kind: 'friend_request',
      happened: 'They did it.',
      ...about,
    });
    const all = await told.database.db.select().from(cases);
    const ofThem = all.filter(({ subjects }) => subjects.includes(by.id));
    expect([all.length, ofThem.length]).toEqual([2, 1]);
    reference = ofThem[0]?.reference ?? '';
    if (!isSeated) return;
    silent = await seatedEverywhere(silent, by);
    told = await seatedEverywhere(told, by);
    by = told.core.school.people.find(({ id }) => id === subject.id) ?? subject;
  });
  afterAll(async () => {
    await end(silent);
    await end(told);
  });

  /** Without what differs from one database to the next: ids, times and the other report's reference. */
  async function alike({ database }: World, outcome: unknown): Promise<string> {
    const others = (await database.db.select().from(cases)).filter(
      ({ subjects }) => !subjects.includes(by.id),
    );
    return others
      .reduce((text, each) => text.replaceAll(each.reference, 'ANOTHER'), JSON.stringify(outcome))
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, 'ID')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|\b\d\d:\d\d\b/gu, 'TIME');
  }

  async function same(what: (world: World) => Promise<unknown>): Promise<string> {
    const [without, with_] = [
      await alike(silent, await what(silent)),
      await alike(told, await what(told)),
    ];
    expect(with_).toBe(without);
    return with_;
  }

  test('reaches somebody else', async () => {
    const sent = await told.database.db.select().from(notices);
    const alerts = sent.filter(({ kind }) => kind === 'alert');
    expect(alerts.length).toBeGreaterThan(1);
  });

  test.each(COMMANDS)(
    'is in nothing that /%s gives them, with its reference or without',
    async (command) => {
      for (const words of ['', reference, reference.toLowerCase()]) {
        const answer = await same(
          async ({ core }) => await dispatch(core, { by, kind: 'command', command, words }),
        );
        if (words === '') expect(answer).not.toContain(reference);
      }
    },
  );

  test('is not on their first page, nor counted there', async () => {
    await same(async ({ core }) => await dispatch(core, { by, kind: 'home' }));
  });

  test.each(['open', 'acknowledge'] as const)(
    'cannot be reached with a guessed “%s”: the answer is that of one which does not exist',
    async (act) => {
      const answer = await same(
        async ({ core }) => await dispatch(core, { by, kind: 'press', press: { act, reference } }),
      );
      expect(answer).toMatch(/no report|No such report/i);
      const never = await dispatch(told.core, {
        by,
        kind: 'press',
        press: { act, reference: 'SR-2222' },
      });
      expect(JSON.stringify(never).replaceAll('SR-2222', reference)).toBe(answer);
      const [of] = (await told.database.db.select().from(cases)).filter(
        (each) => each.reference === reference,
      );
      expect(of?.state).toBe('unacknowledged');
    },
  );

  test('is in no place that they see, as a card or as one on its way', async () => {
    const places = [
      { kind: 'person', person: by.id } as const,
      ...desksOf(by).map((desk) => ({ kind: 'desk', desk }) as const),
    ];
    // An alert that may not stay says that it has moved, and nothing else.
    const seen = isSeated
      ? JSON.stringify(await told.surface.list(places))
      : await same(async ({ surface }) => await surface.list(places));
    expect(seen).not.toContain(reference);
    const waiting = await told.database.db.select().from(notices);
    const ofThem = (await told.database.db.select().from(cases)).find(
      (each) => each.reference === reference,
    );
    const alerts = waiting.filter(
      ({ caseId, kind, deliveredAt }) =>
        caseId === ofThem?.id && kind !== 'refresh' && (!isSeated || deliveredAt === null),
    );
    for (const each of alerts) expect([by.id, ...desksOf(by)]).not.toContain(each.place);
  });
}
