/**
 * How an alert climbs while nobody has acknowledged it: which rungs there are and why, how long
 * each is given, and which one comes next. Never an end: after the last rung comes the first.
 */
import { type Holding, holderOf } from './case-life.ts';
import { type Cover, coverersOf, isAway } from './cover.ts';
import {
  type CaseAccess,
  type Desk,
  deskFor,
  leadsAt,
  membersOf,
  type Person,
  whoMaySee,
} from './people.ts';
import type { Urgency } from './report.ts';
import { isClear } from './routing/route.ts';
import { afterSchoolMinutes, momentAt, type SchoolClock } from './school-times.ts';

/** From the first to the last; `docs/ladder.md` shows them. */
export const RUNGS = [
  {
    id: 'channel',
    goes: 'The desk’s channel again, and it mentions those who sit there.',
    why: 'The first card may have come while nobody looked; a mention sounds on their telephones.',
  },
  {
    id: 'lead',
    goes: 'Those who lead the desk, by direct message, one after the other; not who is away.',
    why: 'What everybody sees, nobody need answer; a message to one person is theirs.',
  },
  {
    id: 'deputy',
    goes: 'Whoever stands in for those who are away, then the deputies, then those who are away.',
    why: 'The lead may be teaching, ill or out: somebody else at the desk may act as well as they.',
  },
  {
    id: 'other-desk',
    goes: 'One more desk: the first of Headteacher, DSL and chair where nobody sits whom it is about or whom it names.',
    why: 'A desk of which nobody answers must not be the end of it; whoever it is about never learns of it.',
  },
  {
    id: 'mail',
    goes: 'E-mail to everyone who may see it and has an address. No name, no word of the report.',
    why: 'It goes another way when the chat platform itself is the trouble.',
  },
] as const satisfies readonly { id: string; goes: string; why: string }[];
type RungId = (typeof RUNGS)[number]['id'];

/** How long something is waited for. */
export type Wait =
  /** Minutes by the clock, by what the school is doing: what cannot wait does not wait for Monday. */
  | {
      readonly counts: 'always';
      readonly inLesson: number;
      readonly atSchool: number;
      readonly away: number;
    }
  /** Minutes of school that end in no lesson; by the clock never longer than so many hours. */
  | { readonly counts: 'school'; readonly minutes: number; readonly mostHours: number };

interface Patience {
  /** Until the next rung, in the first round. Each round waits twice as long as the one before. */
  readonly rung: Wait;
  /** Until the reporter is told whom to go to in person, if nobody has acknowledged; the receipt says so. */
  readonly promise: Wait;
  /** After an acknowledgement, until who acknowledged is reminded that no action was written down. */
  readonly action: Wait;
  /** The same after an action was written down and the case is still open. */
  readonly review: Wait;
  readonly why: string;
}

function always(inLesson: number, atSchool: number, away: number): Wait {
  return { counts: 'always', inLesson, atSchool, away };
}

function ofSchool(minutes: number, mostHours: number): Wait {
  return { counts: 'school', minutes, mostHours };
}

/** A weekend must not hide it, nor may the longest holiday. */
const A_DAY = 24;
const A_WEEK = 7 * A_DAY;

export const PATIENCE = {
  immediate: {
    rung: always(2, 3, 5),
    promise: always(15, 15, 15),
    action: always(60, 60, 120),
    review: ofSchool(960, A_WEEK),
    why: 'A child may be in danger now, at night as well. In a lesson the next one is asked sooner, because whoever teaches does not look; outside school telephones are further away.',
  },
  today: {
    rung: ofSchool(30, A_DAY),
    promise: ofSchool(120, A_DAY),
    action: ofSchool(480, 3 * A_DAY),
    review: ofSchool(2400, 2 * A_WEEK),
    why: 'It should be looked at within the school day and need not wake anybody. Over a weekend or a holiday it still climbs once a day.',
  },
  routine: {
    rung: ofSchool(120, A_WEEK),
    promise: ofSchool(480, A_WEEK),
    action: ofSchool(1440, A_WEEK),
    review: ofSchool(4800, 4 * A_WEEK),
    why: 'It can wait for a quiet hour, and must still not be lost in the holidays.',
  },
} as const satisfies Record<Urgency, Patience>;

/** A round waits at most so many times as long as the first. */
export const LONGEST_ROUND = 8;

/** When the rung after this moment is due, in this round (0 is the first). */
export function rungDue(urgency: Urgency, round: number, from: Date, clock: SchoolClock): Date {
  return endOf(PATIENCE[urgency].rung, Math.min(2 ** round, LONGEST_ROUND), from, clock);
}

/** Until when the reporter is promised that somebody has acknowledged. */
export function promisedBy(urgency: Urgency, from: Date, clock: SchoolClock): Date {
  return endOf(PATIENCE[urgency].promise, 1, from, clock);
}

/** When it is asked what has come of an acknowledged case: sooner while nothing was written down. */
export function followUpDue(
  urgency: Urgency,
  { hasActed, round }: { readonly hasActed: boolean; readonly round: number },
  from: Date,
  clock: SchoolClock,
): Date {
  const { action, review } = PATIENCE[urgency];
  return endOf(hasActed ? review : action, Math.min(2 ** round, LONGEST_ROUND), from, clock);
}

function endOf(wait: Wait, times: number, from: Date, clock: SchoolClock): Date {
  switch (wait.counts) {
    case 'always':
      return minutesAfter(from, times * minutesNow(wait, from, clock));
    case 'school': {
      const latest = minutesAfter(from, wait.mostHours * 60);
      const due = afterSchoolMinutes(from, times * wait.minutes, clock);
      return due < latest ? due : latest;
    }
  }
}

function minutesNow(
  { inLesson, atSchool, away }: Extract<Wait, { counts: 'always' }>,
  now: Date,
  clock: SchoolClock,
): number {
  switch (momentAt(now, clock)) {
    case 'lesson':
      return inLesson;
    case 'school':
      return atSchool;
    case 'evening':
    case 'weekend':
    case 'holiday':
      return away;
  }
}

function minutesAfter(from: Date, minutes: number): Date {
  return new Date(from.getTime() + minutes * 60_000);
}

/** One rung for those whom it reaches now. */
export type Step =
  | { readonly rung: Extract<RungId, 'channel' | 'mail'> }
  | { readonly rung: Extract<RungId, 'lead' | 'deputy'>; readonly person: string }
  | { readonly rung: Extract<RungId, 'other-desk'>; readonly desk: Desk };

/** What of the school decides who is on the ladder. */
interface Rungs {
  readonly people: readonly Person[];
  readonly cover: readonly Cover[];
}

/**
 * Every step of one round for a case, as roles and cover stand on a day. `mentioned`: ids of
 * those whom the report names without being about them for certain; no desk of theirs is added.
 */
export function stepsOf(
  of: CaseAccess & { readonly handedTo?: string | null },
  { people, cover }: Rungs,
  day: string,
  mentioned: readonly string[] = [],
): Step[] {
  const mayBeTold = whoMaySee(of, people);
  const present = mayBeTold.filter((person) => !isAway(person, cover, day));
  const leads = of.desks.flatMap((desk) => leadsAt(desk, mayBeTold));
  const standIns = leads.flatMap((lead) =>
    present.includes(lead) ? [] : coverersOf(lead, cover, day),
  );
  const deputies = [
    ...present.filter(({ id }) => standIns.includes(id)),
    ...of.desks.flatMap((desk) => membersOf(desk, present)),
    ...mayBeTold,
  ].filter((person) => !leads.includes(person) || !present.includes(person));
  const desk = nextDesk(of, mentioned, people);
  const handedTo = mayBeTold.filter(({ id }) => id === of.handedTo);
  return [
    // Whoever it was handed to had the alert already; before all others they are asked again.
    ...idsOf(handedTo).map((person): Step => ({ rung: 'lead', person })),
    { rung: 'channel' },
    ...idsOf(leads.filter((lead) => present.includes(lead) && !handedTo.includes(lead))).map(
      (person): Step => ({ rung: 'lead', person }),
    ),
    ...idsOf(deputies.filter((person) => !handedTo.includes(person))).map(
      (person): Step => ({ rung: 'deputy', person }),
    ),
    ...(desk === undefined ? [] : [{ rung: 'other-desk', desk } satisfies Step]),
    { rung: 'mail' },
  ];
}

/**
 * Whom an acknowledged case is followed up with: whose it is, then whoever can stand in. Where it
 * was opened again, whoever acknowledged it before knows it best and comes before the rest.
 */
export function followUpsOf(
  of: CaseAccess & Holding,
  { people, cover }: Rungs,
  day: string,
): Step[] {
  const maySee = whoMaySee(of, people);
  const held = [holderOf(of), of.acknowledgedBy].flatMap((id) =>
    maySee.filter((person) => person.id === id),
  );
  const [holder] = held;
  const standIns = held.flatMap((person) => coverersOf(person, cover, day));
  const desks = held.flatMap((person) => deskFor(person, of) ?? []);
  const deputies = [
    ...held,
    ...maySee.filter(({ id }) => standIns.includes(id)),
    ...(holder === undefined ? maySee : desks.flatMap((desk) => membersOf(desk, maySee))),
  ].filter((person) => person !== holder && !isAway(person, cover, day));
  return [
    ...(holder === undefined ? [] : [{ rung: 'lead', person: holder.id } satisfies Step]),
    ...idsOf(deputies).map((person): Step => ({ rung: 'deputy', person })),
  ];
}

/** Where a case stands in its climb. */
export interface Standing {
  readonly round: number;
  /** The steps taken in this round, by their keys. */
  readonly taken: readonly string[];
}

/** The steps ahead in their order, the rest of this round and then one whole round, each with where the case stands once it is taken. */
export function stepsAhead(
  steps: readonly Step[],
  { round, taken }: Standing,
): { readonly step: Step; readonly after: Standing }[] {
  const left = steps.filter((step) => !taken.includes(keyOf(step)));
  return [
    ...standings(left, { round, taken }),
    ...standings(steps, { round: round + 1, taken: [] }),
  ];
}

/** A step that reaches nobody counts as taken with the one after it. */
function standings(
  steps: readonly Step[],
  { round, taken }: Standing,
): { readonly step: Step; readonly after: Standing }[] {
  return steps.map((step, index) => ({
    step,
    after: { round, taken: [...taken, ...steps.slice(0, index + 1).map(keyOf)] },
  }));
}

/** What is remembered of a step: one more desk is asked once a round, whichever it is. */
export function keyOf(step: Step): string {
  return 'person' in step ? `${step.rung}:${step.person}` : step.rung;
}

/** Where an alert goes that nobody at its own desks answers. The smaller desks are never asked in their stead. */
const OTHER_DESKS: readonly Desk[] = ['headteacher', 'dsl', 'chair'];

function nextDesk(
  { desks, subjects }: CaseAccess,
  mentioned: readonly string[],
  people: readonly Person[],
): Desk | undefined {
  return OTHER_DESKS.find(
    (desk) => !desks.includes(desk) && isClear(desk, [...subjects, ...mentioned], people),
  );
}

function idsOf(people: readonly Person[]): string[] {
  return [...new Set(people.map(({ id }) => id))];
}
