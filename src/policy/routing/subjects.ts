/** Whom a report is about. They never learn of it, whatever desk they sit at. */
import { officeOf, type Person, type Role } from '../people.ts';
import type { Actor } from '../report.ts';

/** The offices for which a report about their holder has a route of its own, the strongest first. */
const PROTECTED: readonly { readonly role: Role; readonly actor: Actor }[] = [
  { role: 'headteacher', actor: 'headteacher' },
  { role: 'chair-of-governors', actor: 'chair-of-governors' },
  { role: 'dsl', actor: 'dsl' },
  { role: 'deputy-dsl', actor: 'deputy-dsl' },
  { role: 'governor', actor: 'governor' },
];

export interface Subjects {
  readonly people: readonly Person[];
  /** Who did it, made stricter where a named person holds an office. */
  readonly actor: Actor;
}

/**
 * Finds the people whom a report is about: the holders of the office that was chosen,
 * and anyone of the school's people whose surname stands in the field that says who it was.
 * A surname shared by chance excludes one reader too many, never one too few;
 * a pupil's name is not compared, because siblings and parents share theirs.
 */
export function subjectsOf(actor: Actor, who: string, people: readonly Person[]): Subjects {
  const office = officeOf(actor);
  const byOffice =
    office === undefined ? [] : people.filter((person) => person.roles.includes(office));
  const byName = actor === 'pupil' ? [] : people.filter((person) => isNamed(person, who));
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

function isNamed(person: Person, who: string): boolean {
  const surname = words(person.name).at(-1);
  return surname !== undefined && words(who).includes(surname);
}

/** Lower-case words without marks, so that "Mrs ASHE’s" and "Ashé" meet. */
function words(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0);
}
