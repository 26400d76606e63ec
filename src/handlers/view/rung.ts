/**
 * The card of a rung: an alert that nobody has acknowledged comes again, to more people each time.
 * Like the alert it has no name and no narrative; whom it calls is named by role and by id.
 */
import type { Case } from '../../db/cases.ts';
import { isWaiting } from '../../policy/case-life.ts';
import type { Place } from '../../policy/notices.ts';
import { deskFor, membersOf, roleAt } from '../../policy/people.ts';
import type { School } from '../../policy/school.ts';
import { alertButtons, alertCard, alertFacts, stateLine, twiceLine } from './alert.ts';
import type { Card, Element } from './card.ts';
import { ROLE_LABELS, URGENCY_LABELS, whenLabel } from './labels.ts';

/** Builds the card for a place; once somebody has acknowledged, it is the alert's. `again` marks a copy that may stand there twice. */
export function rungCard(of: Case, school: School, place: Place, again = false): Card {
  if (!isWaiting(of)) return alertCard(of, school, again);
  return {
    title: `Still waiting: report ${of.reference}`,
    elements: [
      ...mentionOf(of, school, place),
      ...twiceLine(again),
      { kind: 'notice', level: 'care', text: waitingLine(of, school) },
      { kind: 'facts', facts: alertFacts(of, school) },
      alertButtons(of),
      { kind: 'text', tone: 'quiet', text: WHY_HERE[place.kind] },
    ],
    plain: `Still waiting: report ${of.reference}. ${URGENCY_LABELS[of.urgency]}. Nobody has acknowledged it yet.`,
  };
}

/** Since when nobody has acknowledged it. */
function waitingLine(of: Case, school: School): string {
  const handedOver = stateLine(of, school);
  if (handedOver !== undefined) return handedOver;
  return `Nobody has acknowledged it since ${whenLabel(of.createdAt, school.timeZone)}.`;
}

const WHY_HERE = {
  desk: 'It goes on to more people until somebody acknowledges it.',
  person:
    'It comes to you because nobody has acknowledged it yet. It goes on to more people until somebody does.',
} as const satisfies Record<Place['kind'], string>;

/** Those who sit at a desk; in a message to one person nobody need be called. */
function mentionOf(of: Case, school: School, place: Place): Element[] {
  if (place.kind !== 'desk') return [];
  const people = membersOf(place.desk, school.people).flatMap((person) => {
    const role = roleAt(person, place.desk);
    return role === undefined || deskFor(person, of) === undefined
      ? []
      : [{ addresses: person.addresses ?? {}, as: ROLE_LABELS[role] }];
  });
  return people.length === 0 ? [] : [{ kind: 'mention', people }];
}
