import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DESKS, type Desk, type Person, ROLES, sitsAt } from '../../../src/policy/people.ts';
import {
  ACTORS,
  type Actor,
  actorsOf,
  REPORT_KINDS,
  type ReportKind,
  RISKS,
} from '../../../src/policy/report.ts';
import { type Routable, type Route, route } from '../../../src/policy/routing/route.ts';
import type { School } from '../../../src/policy/school.ts';
import {
  CHAIR,
  DEPUTY,
  DSL,
  HEADTEACHER,
  REPUTATION,
  SCHOOL,
  TEACHER,
} from '../../harness/schools.ts';

function routed(kind: ReportKind, actor: Actor, more: Partial<Routable> = {}): Route {
  const found = route({ kind, actor, risk: 'unsure', who: '', ...more }, SCHOOL);
  if (found === undefined) throw new Error('This report reaches nobody.');
  return found;
}

describe('the policy’s own rule: by a child to the DSL, by staff to the Headteacher', () => {
  test.each<[ReportKind, Actor, Desk[]]>([
    ['pupil_follows_staff', 'pupil', ['dsl']],
    ['staff_follows_pupil', 'staff', ['headteacher']],
    ['staff_follows_pupil', 'volunteer-contractor-supply', ['headteacher']],
    ['pupil_staff_private_message', 'pupil', ['dsl']],
    ['pupil_staff_private_message', 'staff', ['headteacher']],
    ['pupil_staff_private_message', 'unknown', ['dsl', 'headteacher']],
    ['friend_request', 'pupil-and-adult', ['dsl', 'headteacher']],
  ])('%s by %s goes to %j', (kind, actor, desks) => {
    expect(routed(kind, actor).desks).toEqual(desks);
  });
});

describe('where the policy is silent, the guidance decides', () => {
  test.each<[ReportKind, Actor, Desk[]]>([
    ['nudes', 'unknown', ['dsl']],
    ['nudes', 'staff', ['dsl', 'headteacher']],
    ['threat_or_illegal', 'outsider', ['dsl', 'headteacher']],
    ['extremism_pupil', 'pupil', ['dsl']],
    ['extremism_staff', 'staff', ['headteacher']],
    ['abusive_post_third_party', 'outsider', ['headteacher']],
    ['parent_complaint_online', 'parent', ['headteacher', 'reputation']],
    ['reputation_mention', 'unknown', ['headteacher', 'reputation']],
    ['press', 'outsider', ['headteacher']],
    ['about_volunteer_contractor_supply', 'volunteer-contractor-supply', ['headteacher']],
    ['about_governor', 'governor', ['chair']],
  ])('%s by %s goes to %j', (kind, actor, desks) => {
    expect(routed(kind, actor).desks).toEqual(desks);
  });

  test('a picture without permission reaches the DSL unless no child is at risk', () => {
    expect(routed('image_without_permission', 'staff', { risk: 'no' }).desks).toEqual([
      'headteacher',
      'data-protection',
    ]);
    for (const risk of ['yes', 'unsure'] as const) {
      expect(routed('image_without_permission', 'staff', { risk }).desks).toContain('dsl');
    }
  });
});

describe('nobody sees a report about themselves', () => {
  test.each<[ReportKind, Actor, Desk]>([
    ['about_headteacher', 'headteacher', 'chair'],
    ['staff_follows_pupil', 'headteacher', 'chair'],
    ['nudes', 'headteacher', 'chair'],
    ['about_dsl', 'dsl', 'headteacher'],
    ['about_dsl', 'deputy-dsl', 'headteacher'],
    ['pupil_bullying', 'dsl', 'headteacher'],
    ['about_governor', 'chair-of-governors', 'headteacher'],
  ])('%s by %s goes to the %s desk only', (kind, actor, desk) => {
    expect(routed(kind, actor).desks).toEqual([desk]);
  });

  test('“a member of staff” whose name is the Headteacher’s is a report about the Headteacher', () => {
    const found = routed('staff_follows_pupil', 'staff', { who: 'mrs WHITFIELD' });
    expect(found.desks).toEqual(['chair']);
    expect(found.subjects).toEqual([HEADTEACHER.id]);
  });

  test.each([
    'gwhitfield',
    '@g.whitfield_22',
    'Whitfields',
    'the Headteacher',
    'the head',
    'our head teacher',
    'HT',
    'Head',
    'The Head’s own account',
    'the headteacher’s phone',
    'the Head of School',
    'acting head',
    'our co-head',
    'Mrs W (head)',
    'H.T.',
  ])('so is one whose name was typed as “%s”', (who) => {
    expect(routed('staff_follows_pupil', 'staff', { who }).desks).toEqual(['chair']);
  });

  test.each([
    ['Chair', 'chair'],
    ['the chair, Peter', 'chair'],
    ['Chair of the governing body', 'chair'],
    ['chairman of the board of governors', 'chair'],
    ['the DSL’s partner', 'dsl'],
    ['our child protection officer', 'dsl'],
    ['safeguarding lead', 'dsl'],
    ['Assistant DSL', 'deputy'],
    ['the deputy designated safeguarding lead', 'deputy'],
  ])('“%s” is the office’s holder', (who, id) => {
    expect(routed('disrepute', 'governor', { who }).subjects).toEqual([id]);
  });

  test.each([
    ['vice chair of governors'],
    ['the armchair critic'],
    ['safeguarding link governor'],
    ['chair of the PTA'],
  ])('“%s” is nobody who receives reports', (who) => {
    expect(routed('disrepute', 'governor', { who }).subjects).toEqual([]);
  });

  test.each([
    ['Mrs A. Smith-Jones', 'mrs smith'],
    ['Mr B. O’Brien', 'OBrien'],
    ['Ms C. Łuczak', 'luczak'],
    ['Mrs G. Whitfield MBE', 'Whitfield'],
    ['Mrs G. Whitfield (Head)', 'whitfield'],
    ['Dr Ng', 'Ng'],
  ])('%s is found in “%s”', (name, who) => {
    const people = [{ ...HEADTEACHER, name }, CHAIR, DSL];
    const report = { kind: 'disrepute', actor: 'staff', risk: 'no', who } as const;
    expect(route(report, { ...SCHOOL, people })?.desks).toEqual(['chair']);
  });

  test.each([
    'the deputy head',
    'Deputy-Head',
    'assistant headteachers',
    'head of year',
    'Head of KS2',
    'the head boy',
    'somebody with a shaved head',
    'a teacher of 5A',
    'Mr Ngo',
  ])('“%s” is not the Headteacher', (who) => {
    const people = [{ ...HEADTEACHER, name: 'Dr Ng' }, CHAIR, DSL];
    const report = { kind: 'disrepute', actor: 'staff', risk: 'no', who } as const;
    expect(route(report, { ...SCHOOL, people })?.desks).toEqual(['headteacher']);
  });

  test('a governor in danger to a child is told of at once, to those who protect children too', () => {
    expect(routed('nudes', 'governor')).toMatchObject({
      desks: ['chair', 'dsl', 'headteacher'],
      urgency: 'immediate',
    });
    expect(routed('threat_or_illegal', 'chair-of-governors').desks).toEqual(['headteacher', 'dsl']);
  });

  test('a teacher who is a governor too is reported as a member of staff', () => {
    const both: Person = { ...TEACHER, roles: ['teacher', 'governor'] };
    const people = [both, HEADTEACHER, CHAIR, DSL];
    const report = { kind: 'nudes', actor: 'staff', risk: 'yes', who: 'Miss Price' } as const;
    expect(route(report, { ...SCHOOL, people })?.desks).toEqual(['dsl', 'headteacher']);
  });

  test('a named deputy takes the DSL desk out, even for a report that would have gone there', () => {
    const found = routed('threat_or_illegal', 'unknown', {
      who: 'I think it was Tom Ellison’s account',
    });
    expect(found.desks).toEqual(['headteacher']);
    expect(found.subjects).toEqual([DEPUTY.id]);
  });

  test('a named reputation lead is left out and the Headteacher still told', () => {
    const found = routed('reputation_mention', 'staff', { who: REPUTATION.name });
    expect(found.desks).toEqual(['headteacher']);
  });

  test('a pupil who shares the DSL’s surname is not the DSL', () => {
    expect(routed('pupil_follows_staff', 'pupil', { who: 'Amal Rahman, 6B' }).desks).toEqual([
      'dsl',
    ]);
  });

  test('where the Headteacher is the DSL too, a report about the DSL goes to the chair', () => {
    const both: Person = { ...HEADTEACHER, roles: ['headteacher', 'dsl'] };
    const small = { ...SCHOOL, people: [both, CHAIR] };
    const found = route({ kind: 'about_dsl', actor: 'dsl', risk: 'unsure', who: '' }, small);
    expect(found?.desks).toEqual(['chair']);
  });

  test('where all who could be told are named, it says so rather than choosing one of them', () => {
    const who = [HEADTEACHER, CHAIR, DSL].map(({ name }) => name).join(', ');
    const people = [HEADTEACHER, CHAIR, DSL];
    const found = route(
      { kind: 'disrepute', actor: 'staff', risk: 'no', who },
      { ...SCHOOL, people },
    );
    expect(found).toBeUndefined();
  });
});

describe('a school’s own routes', () => {
  const own: School = {
    ...SCHOOL,
    routes: { reputation_mention: ['reputation'], about_headteacher: ['headteacher'] },
  };

  test('replace the product’s', () => {
    const found = route({ kind: 'reputation_mention', actor: 'unknown', risk: 'no', who: '' }, own);
    expect(found?.desks).toEqual(['reputation']);
  });

  test('never undo a protective row', () => {
    const found = route(
      { kind: 'about_headteacher', actor: 'headteacher', risk: 'no', who: '' },
      own,
    );
    expect(found?.desks).toEqual(['chair']);
  });
});

test('every kind × who did it × risk × settings: somebody is told, and never the one it is about', () => {
  const anyPerson = fc.record({
    id: fc.uuid(),
    name: fc.constantFrom('Mr A. Ash', 'Ms B. Birch', 'Mrs C. Cole', 'Dr D. Dunn', 'Mx E. Elm'),
    roles: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 4 }),
  });
  const anySchool = fc.record({
    // Three different people hold the offices, as the settings demand; anybody else may hold anything.
    others: fc.array(anyPerson, { maxLength: 4 }),
    routes: fc.dictionary(
      fc.constantFrom(...REPORT_KINDS),
      fc.constantFrom<[Desk, ...Desk[]]>(['dsl'], ['headteacher'], ['chair', 'dsl']),
    ),
  });
  fc.assert(
    fc.property(
      anySchool,
      fc.constantFrom(...REPORT_KINDS),
      fc.constantFrom(...ACTORS),
      fc.constantFrom(...RISKS),
      fc.constantFrom('', 'Mr Ash', 'birch', 'Mrs Whitfield', 'Ms N. Rahman', 'somebody in 6B'),
      ({ others, routes }, kind, actor, risk, who) => {
        const school = { ...SCHOOL, people: [HEADTEACHER, DSL, CHAIR, ...others], routes };
        const found = route({ kind, actor, risk, who }, school);
        if (found === undefined) {
          // Allowed only where each desk that anybody sits at has a subject at it.
          const about = subjectsByHand(school, kind, actor, who);
          for (const desk of DESKS) {
            const members = school.people.filter((one) => sitsAt(one, desk));
            expect(members.length === 0 || members.some(({ id }) => about.includes(id))).toBe(true);
          }
          return;
        }
        expect(found.desks.length).toBeGreaterThan(0);
        for (const desk of found.desks) {
          const members = school.people.filter((one) => sitsAt(one, desk));
          expect(members.length).toBeGreaterThan(0);
          const about = subjectsByHand(school, kind, actor, who);
          expect(members.filter(({ id }) => about.includes(id))).toEqual([]);
        }
      },
    ),
    { numRuns: 5_000 },
  );
});

/** The subjects, worked out apart from the product: by office, and by surname unless a pupil did it. */
function subjectsByHand(school: School, kind: ReportKind, chosen: Actor, who: string): string[] {
  const possible = actorsOf(kind);
  const actor = possible.includes(chosen) ? chosen : possible[0];
  const office = { headteacher: 'headteacher', dsl: 'dsl', 'deputy-dsl': 'deputy-dsl' } as const;
  return school.people
    .filter((one) => {
      if (actor === 'chair-of-governors' && one.roles.includes('chair-of-governors')) return true;
      if (actor === 'headteacher' || actor === 'dsl' || actor === 'deputy-dsl') {
        if (one.roles.includes(office[actor])) return true;
      }
      const surname = one.name.split(' ').at(-1)?.toLowerCase() ?? '';
      return (
        actor !== 'pupil' &&
        who
          .toLowerCase()
          .split(/[^a-z0-9]+/)
          .includes(surname)
      );
    })
    .map(({ id }) => id);
}
