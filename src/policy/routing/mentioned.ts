/** Who would receive a report that mentions them. */
import { type Desk, type Person, sitsAt } from '../people.ts';
import type { Actor } from '../report.ts';
import { namedIn } from './names.ts';

/** Where one of these did it, somebody whom the story names may be the one. */
const PERHAPS_THEM: readonly Actor[] = [
  'staff',
  'volunteer-contractor-supply',
  'governor',
  'pupil-and-adult',
  'unknown',
];

/**
 * The people whom the story names and who sit at a desk that would receive it, so that the
 * reporter can be asked whether it is about them. Nobody where the actor cannot be one of them.
 */
export function mentionedReceivers(
  story: string,
  actor: Actor,
  desks: readonly Desk[],
  people: readonly Person[],
): Person[] {
  if (!PERHAPS_THEM.includes(actor)) return [];
  return namedIn(story, people).filter((person) => desks.some((desk) => sitsAt(person, desk)));
}
