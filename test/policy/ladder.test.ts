/** Who is on the ladder, in which order, and how long each rung is given. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Cover } from '../../src/policy/cover.ts';
import type { Holding } from '../../src/policy/case-life.ts';
import {
  followUpsOf,
  keyOf,
  promisedBy,
  rungDue,
  type Standing,
  type Step,
  stepsAhead,
  stepsOf,
} from '../../src/policy/ladder.ts';
import { type CaseAccess, DESKS, deskFor, type Person, ROLES } from '../../src/policy/people.ts';
import { isClear } from '../../src/policy/routing/route.ts';
import { USUAL_TIMES } from '../../src/policy/school-times.ts';
import { CHAIR, DEPUTY, DSL, HEADTEACHER, SCHOOL } from '../harness/schools.ts';

const DAY = '2026-11-23';
const AT_DSL: CaseAccess = { desks: ['dsl'], subjects: [] };

function rungs(of: CaseAccess, people = SCHOOL.people, cover: readonly Cover[] = []): string[] {
  return stepsOf(of, { people, cover }, DAY).map((step) =>
    step.rung === 'other-desk' ? `other-desk:${step.desk}` : keyOf(step),
  );
}

describe('an alert for the DSL desk that nobody acknowledges', () => {
  test('goes to the channel, the DSL, the deputy, the Headteacher’s desk and by e-mail', () => {
    expect(rungs(AT_DSL)).toEqual([
      'channel',
      `lead:${DSL.id}`,
      `deputy:${DEPUTY.id}`,
      'other-desk:headteacher',
      'mail',
    ]);
  });

  test('while the DSL is away goes to whoever stands in first, and to the DSL after all others', () => {
    const second: Person = { ...DEPUTY, id: 'second' };
    const people = [...SCHOOL.people, second];
    const cover = [{ away: DSL.id, by: second.id, days: { from: DAY, to: DAY } }];
    expect(rungs(AT_DSL, people, cover)).toEqual([
      'channel',
      `deputy:${second.id}`,
      `deputy:${DEPUTY.id}`,
      `deputy:${DSL.id}`,
      'other-desk:headteacher',
      'mail',
    ]);
    const later = [{ away: DSL.id, by: second.id, days: { from: '2026-11-24', to: '2026-11-30' } }];
    expect(rungs(AT_DSL, people, later)).toContain(`lead:${DSL.id}`);
  });

  test('goes on to the chair’s desk in the next round, and stays with these', () => {
    expect(rungs({ ...AT_DSL, desks: ['dsl', 'headteacher'] })).toContain('other-desk:chair');
    const all = rungs({ ...AT_DSL, desks: ['dsl', 'headteacher', 'chair'] });
    expect(all.filter((each) => each.startsWith('other-desk'))).toEqual([]);
    expect(all).toContain(`lead:${CHAIR.id}`);
  });
});

describe('what has come of an acknowledged case is asked', () => {
  const asked = (of: Holding, desks: CaseAccess['desks'], cover: readonly Cover[] = []) =>
    followUpsOf({ ...of, desks, subjects: [] }, { people: SCHOOL.people, cover }, DAY).map(keyOf);
  const acknowledged: Holding = {
    state: 'acknowledged',
    acknowledgedBy: DSL.id,
    steppedBy: null,
    handedTo: null,
  };

  test('of whoever acknowledged it, then of the others at the desk', () => {
    expect(asked(acknowledged, ['dsl'])).toEqual([`lead:${DSL.id}`, `deputy:${DEPUTY.id}`]);
  });

  test('where it was opened again, of whoever did so, then of whoever had acknowledged it at another desk', () => {
    const reopened = { ...acknowledged, steppedBy: HEADTEACHER.id };
    expect(asked(reopened, ['headteacher', 'dsl'])).toEqual([
      `lead:${HEADTEACHER.id}`,
      `deputy:${DSL.id}`,
      `deputy:${DEPUTY.id}`,
    ]);
    const days = { from: DAY, to: DAY };
    const away = [{ away: DSL.id, by: DEPUTY.id, days }];
    expect(asked(reopened, ['headteacher', 'dsl'], away)).toEqual([
      `lead:${HEADTEACHER.id}`,
      `deputy:${DEPUTY.id}`,
    ]);
    const left = { ...reopened, steppedBy: 'somebody-who-left' };
    expect(asked(left, ['headteacher', 'dsl'])[0]).toBe(`lead:${DSL.id}`);
  });

  test('where it was handed over and acknowledged since, of whoever did that', () => {
    const handed = { ...acknowledged, steppedBy: DEPUTY.id, handedTo: DSL.id };
    expect(asked(handed, ['dsl'])[0]).toBe(`lead:${DSL.id}`);
  });
});

test('an alert about the Headteacher never goes to the Headteacher or their desk', () => {
  const about: CaseAccess = { desks: ['chair'], subjects: [HEADTEACHER.id] };
  const all = rungs(about);
  expect(all).toContain('other-desk:dsl');
  expect(all.join()).not.toMatch(new RegExp(HEADTEACHER.id, 'u'));
});

test('nobody whom it is about, nobody who may not see it and no desk with a subject is ever on the ladder', () => {
  const people = fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      name: fc.constant('Somebody'),
      roles: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 5 },
  );
  const access = fc.record({
    desks: fc.uniqueArray(fc.constantFrom(...DESKS), { minLength: 1, maxLength: 4 }),
    subjects: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(people, access, (some, of) => {
      for (const step of stepsOf(of, { people: some, cover: [] }, DAY)) {
        if (step.rung === 'other-desk') {
          expect(isClear(step.desk, of.subjects, some)).toBe(true);
          expect(of.desks).not.toContain(step.desk);
        }
        if (!('person' in step)) continue;
        expect(of.subjects).not.toContain(step.person);
        expect(some.some((each) => each.id === step.person && deskFor(each, of))).toBe(true);
      }
    }),
  );
});

describe('what comes next', () => {
  const steps = stepsOf(AT_DSL, SCHOOL, DAY);
  const next = (at: Standing) => stepsAhead(steps, at)[0];

  test('is every rung once, and then the whole ladder again, without end', () => {
    let at: Standing = { round: 0, taken: [] };
    const taken: Step[] = [];
    for (let count = 0; count < 3 * steps.length; count += 1) {
      const ahead = next(at);
      if (ahead === undefined) throw new Error('The ladder came to an end.');
      taken.push(ahead.step);
      at = ahead.after;
    }
    expect(taken).toEqual([...steps, ...steps, ...steps]);
    expect(at.round).toBe(2);
  });

  test('passes over a rung that reaches nobody, and does not come back to it in this round', () => {
    const [, lead, deputy] = stepsAhead(steps, { round: 0, taken: ['channel'] }).slice(0, 3);
    expect(lead?.after.taken).toEqual(['channel', `lead:${DSL.id}`, `deputy:${DEPUTY.id}`]);
    expect(deputy?.after.taken).toHaveLength(4);
  });

  test('still is whoever has come to the desk since', () => {
    const people = [...SCHOOL.people, { ...DSL, id: 'new' }];
    const wider = stepsOf(AT_DSL, { people, cover: [] }, DAY);
    const ahead = stepsAhead(wider, { round: 0, taken: ['channel', `lead:${DSL.id}`] });
    expect(ahead[0]?.step).toEqual({ rung: 'lead', person: 'new' });
  });
});

describe('how long a rung is given', () => {
  const clock = {
    timeZone: 'Europe/London',
    times: {
      ...USUAL_TIMES,
      lessons: [{ from: 9 * 60, to: 12 * 60 }],
      holidays: [{ from: '2026-12-21', to: '2027-01-03' }],
    },
  };
  test.each([
    ['immediate, between lessons', 'immediate', 0, '2026-11-23T12:30:00Z', '2026-11-23T12:33:00Z'],
    ['immediate, in a lesson', 'immediate', 0, '2026-11-23T10:00:00Z', '2026-11-23T10:02:00Z'],
    [
      'immediate, on Saturday night',
      'immediate',
      0,
      '2026-11-28T23:00:00Z',
      '2026-11-28T23:05:00Z',
    ],
    ['immediate, in the holidays', 'immediate', 0, '2026-12-25T10:00:00Z', '2026-12-25T10:05:00Z'],
    [
      'immediate, in the second round',
      'immediate',
      1,
      '2026-11-23T12:30:00Z',
      '2026-11-23T12:36:00Z',
    ],
    [
      'immediate, in the hundredth',
      'immediate',
      99,
      '2026-11-23T12:30:00Z',
      '2026-11-23T12:54:00Z',
    ],
    ['today, at school', 'today', 0, '2026-11-23T12:30:00Z', '2026-11-23T13:00:00Z'],
    ['today, in a lesson: after it', 'today', 0, '2026-11-23T10:00:00Z', '2026-11-23T12:00:00Z'],
    [
      'today, in the evening: in the morning',
      'today',
      0,
      '2026-11-23T18:00:00Z',
      '2026-11-24T08:30:00Z',
    ],
    [
      'today, on Friday evening: within a day',
      'today',
      0,
      '2026-11-27T18:00:00Z',
      '2026-11-28T18:00:00Z',
    ],
    [
      'routine, on Friday evening: on Monday',
      'routine',
      0,
      '2026-11-27T18:00:00Z',
      '2026-11-30T12:00:00Z',
    ],
    [
      'routine, over the holidays: within a week',
      'routine',
      0,
      '2026-12-20T18:00:00Z',
      '2026-12-27T18:00:00Z',
    ],
    [
      'immediate, over the end of summer time',
      'immediate',
      0,
      '2026-10-25T00:58:00Z',
      '2026-10-25T01:03:00Z',
    ],
    [
      'immediate, over its beginning',
      'immediate',
      0,
      '2026-03-29T00:58:00Z',
      '2026-03-29T01:03:00Z',
    ],
  ] as const)('%s', (_when, urgency, round, from, due) => {
    expect(rungDue(urgency, round, new Date(from), clock)).toEqual(new Date(due));
  });

  test('the reporter is promised no longer than what the urgency allows', () => {
    const night = new Date('2026-11-28T23:00:00Z');
    expect(promisedBy('immediate', night, clock)).toEqual(new Date('2026-11-28T23:15:00Z'));
    expect(promisedBy('today', night, clock)).toEqual(new Date('2026-11-29T23:00:00Z'));
    expect(promisedBy('today', new Date('2026-11-23T12:30:00Z'), clock)).toEqual(
      new Date('2026-11-23T14:30:00Z'),
    );
  });
});
