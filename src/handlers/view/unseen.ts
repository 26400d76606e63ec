/** What a reporter is told when nobody has acknowledged the report in the time that was promised. */
import type { Case } from '../../db/cases.ts';
import { isAway } from '../../policy/cover.ts';
import { deskFor, type Person, roleAt } from '../../policy/people.ts';
import type { School } from '../../policy/school.ts';
import type { Card } from './card.ts';
import { ROLE_IN_SENTENCE } from './labels.ts';
import { hasWayRound, LADO } from './receipt.ts';

/** More would be no help to somebody who is looking for one. */
const MOST_NAMED = 3;

/** Says whom to go to in person, those who are at school on this day first. Never anybody whom it is about. */
export function unseenCard(of: Case, school: School, day: string): Card {
  const people = whomToGoTo(of, school, day);
  return {
    title: `Nobody has acknowledged ${of.reference} yet`,
    elements: [
      {
        kind: 'notice',
        level: 'care',
        text: `Please go to ${people} in person now, or ring, and say that it is about report ${of.reference}. If somebody is in danger, call 999 first.`,
      },
      ...(hasWayRound(of) ? [LADO] : []),
      {
        kind: 'text',
        tone: 'quiet',
        text: 'Your report is stored, and I keep asking more people until somebody acknowledges it. You will still be told when it has been seen.',
      },
    ],
    plain: `Nobody has acknowledged your report ${of.reference} yet. Please go to somebody in person.`,
  };
}

function whomToGoTo(of: Case, school: School, day: string): string {
  const all = school.people.filter(({ id }) => id !== of.reporter);
  const named = all
    .toSorted((a, b) => Number(isAway(a, school.cover, day)) - Number(isAway(b, school.cover, day)))
    .flatMap((person) => nameWithRole(of, person))
    .slice(0, MOST_NAMED);
  const anyOf = new Intl.ListFormat('en-GB', { type: 'disjunction' });
  return named.length === 0 ? 'a senior member of staff whom it is not about' : anyOf.format(named);
}

function nameWithRole(of: Case, person: Person): string[] {
  const desk = deskFor(person, of);
  const role = desk === undefined ? undefined : roleAt(person, desk);
  return role === undefined ? [] : [`${person.name} (${ROLE_IN_SENTENCE[role]})`];
}
