/** Whom the answer to "who was it?" may mean without naming them: a first name, "Mrs W", a surname with a slip in it. */
import type { Person } from '../people.ts';
import { givenNames, plainText, surnameParts, wordsOf } from './names.ts';

/** In a shorter surname one other letter makes somebody else's name. */
const SLIPS_FROM = 5;
const TITLED_INITIAL = /\b(?:mr|mrs|ms|miss|mx|dr)\.? (\p{L})\b/gu;

/**
 * The people who may be meant. Too little to take them for the subject, since a pupil may be
 * called the same; enough to ask before they receive it.
 */
export function perhapsMeant(who: string, people: readonly Person[]): Person[] {
  const plain = plainText(who);
  const words = wordsOf(plain.replaceAll(/\d/gu, ' '));
  const initials = [...plain.matchAll(TITLED_INITIAL)].map(([, letter]) => letter);
  const known = new Set(people.flatMap(({ name }) => surnameParts(name)));
  const unknown = words.filter((word) => !known.has(word));
  return people.filter(({ name }) => {
    const surnames = surnameParts(name);
    return (
      givenNames(name).some((given) => words.includes(given)) ||
      surnames.some((surname) => initials.includes(surname.charAt(0))) ||
      surnames.some(
        (surname) =>
          surname.length >= SLIPS_FROM && unknown.some((word) => isSlipOf(word, surname)),
      )
    );
  });
}

/** One letter too many, too few, another, or two that changed places. */
function isSlipOf(typed: string, name: string): boolean {
  let same = 0;
  while (same < name.length && typed[same] === name[same]) same += 1;
  const [restTyped, restName] = [typed.slice(same), name.slice(same)];
  const swapped = `${restName.charAt(1)}${restName.charAt(0)}${restName.slice(2)}`;
  return (
    restTyped.slice(1) === restName.slice(1) ||
    restTyped.slice(1) === restName ||
    restTyped === restName.slice(1) ||
    restTyped === swapped
  );
}
