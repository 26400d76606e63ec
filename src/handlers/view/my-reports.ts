/** A reporter's own reports and how far each has come. */
import type { Case } from '../../db/cases.ts';
import type { School } from '../../policy/school.ts';
import { seenLine } from './alert.ts';
import type { Card } from './card.ts';
import { DESK_PEOPLE, listed, whenLabel } from './labels.ts';

/**
 * By reference and day only: the card may stand on a screen that others see. `undelivered`:
 * ids of the cases of which nobody has got an alert.
 */
export function myReportsCard(
  own: readonly Case[],
  school: School,
  undelivered: ReadonlySet<string> = new Set(),
): Card {
  const report = { label: 'Report an incident', press: { act: 'report' } } as const;
  if (own.length === 0) {
    const text = 'You have not reported anything yet.';
    return {
      title: 'My reports',
      elements: [
        { kind: 'text', text },
        { kind: 'buttons', buttons: [report] },
      ],
      plain: text,
    };
  }
  const waiting = own.filter(({ state }) => state === 'unacknowledged').length;
  return {
    title: 'My reports',
    elements: [
      {
        kind: 'facts',
        facts: own.map((each) => ({
          name: each.reference,
          value: `${whenLabel(each.createdAt, school.timeZone)}. ${stateLine(each, school, undelivered.has(each.id))}`,
        })),
      },
      ...(waiting === 0
        ? []
        : [
            {
              kind: 'text',
              tone: 'quiet',
              text: 'If one cannot wait, please find the person it went to.',
            } as const,
          ]),
      {
        kind: 'text',
        tone: 'quiet',
        text: 'What is stored cannot be changed or taken back. To add something or put it right, send another report and mention the reference.',
      },
      { kind: 'buttons', buttons: [report] },
    ],
    plain: `${own.length} ${own.length === 1 ? 'report' : 'reports'}, ${waiting} not acknowledged yet.`,
  };
}

function stateLine(of: Case, school: School, isUndelivered: boolean): string {
  switch (of.state) {
    case 'unacknowledged': {
      const people = listed(of.desks.map((desk) => DESK_PEOPLE[desk]));
      return isUndelivered
        ? `For ${people}, not delivered yet: please find them in person.`
        : `With ${people}, not acknowledged yet.`;
    }
    // How it is dealt with after that is not for the reporter to see.
    case 'acknowledged':
    case 'handed-over':
    case 'closed':
      return seenLine(of, school) ?? 'Acknowledged.';
  }
}
