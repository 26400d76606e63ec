/** What may happen at a school, in any order: fast-check chooses, and each looks at what came of it. */
import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { Outcome } from '../../src/handlers/inbound.ts';
import type { EntryAct } from '../../src/policy/case-life.ts';
import { type Person, type Role, standInRole } from '../../src/policy/people.ts';
import type { School } from '../../src/policy/school.ts';
import { ADMINISTRATOR } from '../harness/schools.ts';
import { countIn, type SchoolAtRandom, type Told, withRoles } from './school-at-random.ts';

/** The world holds the model as well: what must be so is said of both. */
type Act = fc.AsyncCommand<object, SchoolAtRandom>;

/** One act, by the words that a counterexample is read in. */
function act(words: string, run: (world: SchoolAtRandom) => Promise<void>): Act {
  return {
    check: () => true,
    run: async (_model, world) => await run(world),
    toString: () => words,
  };
}

const NEVER = 'SR-2222';
const NO_CASE = '0192f0c1-2345-7abc-8def-0123456789ab';

const who = fc.nat({ max: 9 });
const which = fc.nat({ max: 4 });

/** By a kind and an actor: who holds the office that did it is its subject, whatever is typed. */
const MATTERS = [
  { values: { group: 'contact', kind: 'pupil_follows_staff' }, office: undefined },
  { values: { group: 'danger', kind: 'nudes', actor: 'unknown' }, office: undefined },
  { values: { group: 'contact', kind: 'staff_follows_pupil', actor: 'staff' }, office: undefined },
  { values: { group: 'hurt', kind: 'pupil_bullying', actor: 'unknown' }, office: undefined },
  { values: { group: 'adult', kind: 'about_headteacher' }, office: 'headteacher' },
  { values: { group: 'adult', kind: 'about_dsl', actor: 'dsl' }, office: 'dsl' },
  {
    values: { group: 'adult', kind: 'about_governor', actor: 'chair-of-governors' },
    office: 'chair-of-governors',
  },
  {
    values: { group: 'reputation', kind: 'reputation_mention', actor: 'outsider' },
    office: undefined,
  },
] as const;

const BY_PUPILS: readonly string[] = ['pupil_follows_staff'];

const report = fc
  .record({ by: who, matter: fc.constantFrom(...MATTERS), named: fc.option(who) })
  .map(({ by, matter, named }) =>
    act(
      `${by} reports ${matter.values.kind}${named === null ? '' : ` of ${named}`}`,
      async (world) => {
        const subject = named === null ? undefined : world.person(named);
        const { office } = matter;
        const about = world.people.filter(
          (person) =>
            // Pupils share their names with siblings and parents.
            (person === subject && !BY_PUPILS.includes(matter.values.kind)) ||
            (office !== undefined && person.roles.includes(office)),
        );
        await world.files(
          world.person(by),
          { ...matter.values, ...(subject === undefined ? {} : { who: subject.name }) },
          about.map(({ id }) => id),
        );
      },
    ),
  );

/** The same answer as for one that there is not, to whoever may not see it. */
function asIfNone(outcome: Outcome, none: Outcome, of: Told): void {
  const plain = (one: Outcome): string =>
    JSON.stringify(one).replaceAll(of.reference, NEVER).replaceAll(of.id, NO_CASE);
  expect(plain(outcome)).toBe(plain(none));
}

async function acknowledged(world: SchoolAtRandom, by: Person, of: Told): Promise<boolean> {
  const outcome = await world.does({
    by,
    kind: 'press',
    press: { act: 'acknowledge', reference: of.reference },
  });
  return outcome.kind === 'reply';
}

/** Of those who press at the same moment one is taken, and only of those who may. */
async function acknowledgeTogether(
  world: SchoolAtRandom,
  of: Told,
  people: readonly Person[],
): Promise<void> {
  const taken = await Promise.all(people.map(async (each) => await acknowledged(world, each, of)));
  const mayThey = people.map((each) => world.maySee(each, of));
  const isTaken = of.state === 'waiting' && mayThey.includes(true);
  expect(taken.filter(Boolean)).toHaveLength(isTaken ? 1 : 0);
  expect(taken.some((each, index) => each && !mayThey[index])).toBe(false);
  if (!isTaken) return;
  of.state = 'acknowledged';
  of.isHandedOver = false;
}

const acknowledge = fc
  .record({ of: which, by: fc.array(who, { minLength: 1, maxLength: 3 }) })
  .map(({ of: at, by }) =>
    act(`${by.join(' and ')} at once acknowledge ${at}`, async (world) => {
      const of = world.report(at);
      if (of === undefined) return;
      const people = [...new Set(by.map((each) => world.person(each)))];
      await acknowledgeTogether(world, of, people);
    }),
  );

/** A report is opened by somebody who may see it, and by whoever guesses its reference. */
async function opens(world: SchoolAtRandom, person: Person, of: Told): Promise<void> {
  const press = async (reference: string): Promise<Outcome> =>
    await world.does({ by: person, kind: 'press', press: { act: 'open', reference } });
  const outcome = await press(of.reference);
  if (world.maySee(person, of)) {
    expect(outcome.kind).toBe('panel');
    expect(JSON.stringify(outcome)).toContain(of.word);
  } else asIfNone(outcome, await press(NEVER), of);
}

const open = fc.record({ of: which, by: who }).map(({ of: at, by }) =>
  act(`${by} opens ${at}`, async (world) => {
    const of = world.report(at);
    if (of !== undefined) await opens(world, world.person(by), of);
  }),
);

const NEXT = {
  note: undefined,
  action: undefined,
  'hand-over': 'waiting',
  close: 'closed',
  reopen: 'acknowledged',
} as const;

/** From which states an entry is taken. */
function mayEnter(state: Told['state'], isHandedOver: boolean, entry: EntryAct): boolean {
  switch (entry) {
    case 'note':
    case 'action':
    case 'hand-over':
      return state === 'acknowledged' || isHandedOver;
    case 'close':
      return state === 'acknowledged';
    case 'reopen':
      return state === 'closed';
  }
}

const enter = fc
  .record({
    of: which,
    by: who,
    to: who,
    entry: fc.constantFrom<EntryAct>('note', 'action', 'hand-over', 'close', 'reopen'),
    words: fc.nat({ max: 1_000_000 }),
  })
  .map(({ of: at, by, to, entry, words }) =>
    act(
      `${by} enters a ${entry} in ${at}${entry === 'hand-over' ? ` to ${to}` : ''}`,
      async (world) => {
        const of = world.report(at);
        if (of === undefined) return;
        const person = world.person(by);
        const other = world.person(to);
        const send = async (submission: string): Promise<Outcome> =>
          await world.does({
            by: person,
            kind: 'submit',
            form: `case-${entry}`,
            submission,
            values: { words: `Entry ${words}.`, to: other.id, outcome: 'dealt-with' },
          });
        const outcome = await send(of.id);
        if (!world.maySee(person, of)) {
          asIfNone(outcome, await send(NO_CASE), of);
          return;
        }
        const mayGoThere = entry !== 'hand-over' || (person !== other && world.maySee(other, of));
        const stored = mayGoThere && mayEnter(of.state, of.isHandedOver, entry);
        expect(outcome.kind === 'stored').toBe(stored);
        if (!stored) return;
        of.state = NEXT[entry] ?? of.state;
        of.isHandedOver = entry === 'hand-over' || (of.isHandedOver && of.state === 'waiting');
      },
    ),
  );

const LISTS = ['open-cases', 'my-reports', 'connection', 'gaps', 'help', 'home'] as const;

/** What a list or the first page shows and counts is what that person may see, and all of it. */
async function looks(
  world: SchoolAtRandom,
  person: Person,
  at: (typeof LISTS)[number],
): Promise<void> {
  const outcome = await world.does(
    at === 'home' ? { by: person, kind: 'home' } : { by: person, kind: 'message', text: `/${at}` },
  );
  if (at !== 'open-cases' && at !== 'home') return;
  const mine = world.openFor(person);
  expect(countIn(outcome) ?? 0).toBe(mine.length);
  for (const { reference } of mine) expect(JSON.stringify(outcome)).toContain(reference);
}

const look = fc
  .record({ by: who, at: fc.constantFrom(...LISTS) })
  .map(({ by, at }) =>
    act(`${by} looks at ${at}`, async (world) => await looks(world, world.person(by), at)),
  );

/** What chance alone would seldom bring about: whom a report is about comes to sit where it lies. */
const subjectSits = fc.record({ of: which, desk: which }).map(({ of: at, desk }) =>
  act(`whom ${at} is about comes to sit at its desk ${desk}`, async (world) => {
    const of = world.report(at);
    const [id] = of?.about ?? [];
    if (of === undefined || id === undefined || id === ADMINISTRATOR.id) return;
    const desks = world.desksWith(of);
    const sits = desks[desk % desks.length];
    if (sits === undefined) return;
    await world.restart(withRoles(world.core.school, id, [standInRole(sits)]));
    const person = world.people.find((each) => each.id === id);
    if (person === undefined) return;
    for (const list of ['open-cases', 'home'] as const) await looks(world, person, list);
    for (const each of world.told) await opens(world, person, each);
    expect(await acknowledged(world, person, of)).toBe(false);
  }),
);

const everybodyAtOnce = which.map((at) =>
  act(`everybody who may acknowledges ${at} at once`, async (world) => {
    const of = world.report(at);
    if (of !== undefined)
      await acknowledgeTogether(
        world,
        of,
        world.people.filter((each) => world.maySee(each, of)),
      );
  }),
);

const ROLE_SETS: readonly (readonly Role[])[] = [
  [],
  ['teacher'],
  ['dsl'],
  ['deputy-dsl', 'teacher'],
  ['headteacher'],
  ['headteacher', 'dsl'],
  ['chair-of-governors', 'governor'],
  ['reputation-lead'],
  ['data-protection-lead'],
];

const change = fc.record({ who, roles: fc.constantFrom(...ROLE_SETS) }).map(({ who: at, roles }) =>
  act(`${at} becomes ${roles.join() || 'somebody who has left'}`, async (world) => {
    const { id } = world.person(at);
    // Somebody looks after it always, and the school is never without people.
    if (id === ADMINISTRATOR.id || (roles.length === 0 && world.people.length < 4)) return;
    await world.restart(withRoles(world.core.school, id, roles));
  }),
);

const settings = fc.boolean().map((categoryInAlerts) =>
  act(`alerts ${categoryInAlerts ? 'name' : 'hide'} the kind`, async (world) => {
    const school: School = { ...world.core.school, categoryInAlerts };
    await world.restart(school);
  }),
);

const weather = fc.constantFrom('fair', 'away', 'unsure').map((now) =>
  act(`the chat is ${now}`, async (world) => {
    world.weather = now;
    await world.settle();
  }),
);

const time = fc.boolean().map((promisesToo) =>
  act(`time passes${promisesToo ? ', and what was promised with it' : ''}`, async (world) => {
    await world.climbs({ promisesToo });
  }),
);

/** A day at the school. */
export const A_DAY = fc.commands<object, SchoolAtRandom, false>(
  [
    report,
    report,
    acknowledge,
    everybodyAtOnce,
    open,
    enter,
    look,
    change,
    subjectSits,
    settings,
    weather,
    time,
  ],
  { maxCommands: 25 },
);

/** What must be so in the end: with the chat back and time enough, every open report is before somebody. */
export async function endsWithAHuman(world: SchoolAtRandom): Promise<void> {
  world.weather = 'fair';
  for (let rung = 0; rung < 12; rung += 1) await world.climbs();
  for (const of of world.told) {
    if (of.state === 'closed') continue;
    const before = world.inFrontOf(of);
    if (world.people.some((person) => world.couldSee(person, of))) {
      expect({ of, before: before.map(({ id }) => id) }).not.toEqual({ of, before: [] });
    } else {
      expect(world.aloud.join()).toContain('Nobody who may see it');
    }
    const [somebody] = before;
    if (of.state === 'waiting' && somebody !== undefined) {
      expect(await acknowledged(world, somebody, of)).toBe(true);
      of.state = 'acknowledged';
    }
  }
}
