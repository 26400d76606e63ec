/** A report → the desks that must be told, how soon, and what that rests on. */
import { type Desk, membersOf, type Person } from '../people.ts';
import { type Actor, actorsOf, type ReportKind, type Risk, type Urgency } from '../report.ts';
import type { School } from '../school.ts';
import { subjectsOf } from './subjects.ts';
import { type Basis, ROUTING, type RoutingRow } from './table.ts';

/** What of a report decides its route. */
export interface Routable {
  readonly kind: ReportKind;
  readonly actor: Actor;
  readonly risk: Risk;
  /** What was typed where the form asks who it was. */
  readonly who: string;
}

export interface Route {
  /** The row of the decision table that decided. */
  readonly row: string;
  readonly desks: readonly [Desk, ...Desk[]];
  readonly urgency: Urgency;
  readonly basis: readonly Basis[];
  /** Ids of the people whom the report is about. */
  readonly subjects: readonly string[];
}

/** Where a report goes when everyone at its own desks is its subject: the first desk with nobody in it. */
const WAYS_ROUND: readonly Desk[] = [
  'headteacher',
  'chair',
  'dsl',
  'data-protection',
  'reputation',
];

/**
 * Finds the desks for a report. A desk at which one of its subjects sits is left out as a whole,
 * because an alert in a shared place is seen by all who sit there; if none is left,
 * the report goes round to another. `undefined`: everyone who could receive it is its subject.
 */
export function route(report: Routable, school: School): Route | undefined {
  const { people: subjects, actor } = subjectsOf(possibleActor(report), report.who, school.people);
  const ids = subjects.map(({ id }) => id);
  const row = rowFor(report.kind, actor, report.risk);
  const chosen = row.fixed ? row.desks : (school.routes[report.kind] ?? row.desks);
  const [first, ...others] = chosen.filter((desk) => isClear(desk, ids, school.people));
  const round = first ?? wayRound(ids, school.people);
  if (round === undefined) return undefined;
  return {
    row: row.id,
    desks: [round, ...others],
    urgency: row.urgency,
    basis: row.basis,
    subjects: ids,
  };
}

/** A kind that names its actor wins over a chosen actor that cannot have done it. */
function possibleActor({ kind, actor }: Routable): Actor {
  const possible = actorsOf(kind);
  return possible.includes(actor) ? actor : (possible[0] ?? actor);
}

function rowFor(kind: ReportKind, actor: Actor, risk: Risk): RoutingRow {
  const row = ROUTING.find(
    (candidate) =>
      (candidate.kinds?.includes(kind) ?? true) &&
      (candidate.actors?.includes(actor) ?? true) &&
      (candidate.risk?.includes(risk) ?? true),
  );
  if (row === undefined)
    throw new Error('The last row of the routing table must match everything.');
  return row;
}

/** The first desk that somebody sits at and no subject does. */
export function wayRound(subjects: readonly string[], people: readonly Person[]): Desk | undefined {
  return WAYS_ROUND.find((desk) => isClear(desk, subjects, people));
}

/** Whether somebody sits at a desk and none of them is among the subjects. */
export function isClear(
  desk: Desk,
  subjects: readonly string[],
  people: readonly Person[],
): boolean {
  const members = membersOf(desk, people);
  return members.length > 0 && members.every((person) => !subjects.includes(person.id));
}
