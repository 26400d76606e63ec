/** Who would receive a report that mentions them. */
import { type Desk, type Person, sitsAt } from '../people.ts';
import type { Actor } from '../report.ts';
import { perhapsMeant } from './called.ts';
import { namedIn } from './names.ts';

/** Where one of these did it, nobody who receives reports did. */
const NEVER_THEM: readonly Actor[] = ['pupil', 'parent', 'outsider'];

/** What was written of what happened, and where the form asks who it was. */
export interface Written {
  readonly story: string;
  readonly who: string;
}

/**
 * The people whom the story names, or who may be meant by who it was, and who sit at a desk that
 * would receive it, so that the reporter can be asked whether it is about them. Nobody where the
 * actor cannot be one of them.
 */
export function mentionedReceivers(
  { story, who }: Written,
  actor: Actor,
  desks: readonly Desk[],
  people: readonly Person[],
): Person[] {
  if (NEVER_THEM.includes(actor)) return [];
  const mentioned = [...namedIn(story, people), ...perhapsMeant(who, people)];
  return people.filter(
    (person) => mentioned.includes(person) && desks.some((desk) => sitsAt(person, desk)),
  );
}
