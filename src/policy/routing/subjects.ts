/** Whom a report is about. They never learn of it, whatever desk they sit at. */
import { officeOf, type Person, type Role } from '../people.ts';
import type { Actor } from '../report.ts';
import { namedAsWho } from './names.ts';

/** The offices for which a report about their holder has a route of its own, the strongest first. */
const PROTECTED: readonly { readonly role: Role; readonly actor: Actor }[] = [
  { role: 'headteacher', actor: 'headteacher' },
  { role: 'chair-of-governors', actor: 'chair-of-governors' },
  { role: 'dsl', actor: 'dsl' },
  { role: 'deputy-dsl', actor: 'deputy-dsl' },
];

export interface Subjects {
  readonly people: readonly Person[];
  /** Who did it, made stricter where a named person holds an office. */
  readonly actor: Actor;
}

/**
 * Finds the people whom a report is about: the holders of the office that was chosen, and
 * everyone whom the field that says who it was names. Where a pupil did it that field is not
 * compared, because siblings and parents share their names.
 */
export function subjectsOf(actor: Actor, who: string, people: readonly Person[]): Subjects {
  const office = officeOf(actor);
  const byOffice =
    office === undefined ? [] : people.filter((person) => person.roles.includes(office));
  const byName = actor === 'pupil' ? [] : namedAsWho(who, people);
  const subjects = [...new Set([...byOffice, ...byName])];
  const held = PROTECTED.find(({ role }) => subjects.some((person) => person.roles.includes(role)));
  return { people: subjects, actor: strongest(actor, held?.actor) };
}

function strongest(chosen: Actor, held: Actor | undefined): Actor {
  if (held === undefined) return chosen;
  const chosenRank = PROTECTED.findIndex(({ actor }) => actor === chosen);
  const heldRank = PROTECTED.findIndex(({ actor }) => actor === held);
  return chosenRank >= 0 && chosenRank < heldRank ? chosen : held;
}
