/** What the person who pressed "Acknowledge" is told. */
import type { Case } from '../../db/cases.ts';
import type { Person } from '../../policy/people.ts';
import type { School } from '../../policy/school.ts';
import { stateLine } from './alert.ts';
import type { Card } from './card.ts';

/** It is theirs now; `isFirst`: nobody had acknowledged it before. */
export function acknowledgedCard(of: Case, by: Person, isFirst = true): Card {
  const own = of.reporter === by.id;
  const text = own
    ? `You have acknowledged ${of.reference}, your own report.`
    : `You have acknowledged ${of.reference}. ${isFirst ? 'The person who reported it is told that it was seen, and by which role. ' : ''}Please open it, and write down there what is done.`;
  return {
    title: `${of.reference} acknowledged`,
    elements: [
      { kind: 'text', text },
      {
        kind: 'buttons',
        buttons: [{ label: 'Open', press: { act: 'open', reference: of.reference } }],
      },
    ],
    plain: text,
  };
}

/** What came of several that were typed at once, a line for each; `left`: how many were too many. */
export function severalCard(cards: readonly Card[], left: number): Card {
  const items = [
    ...cards.map(({ plain }) => plain),
    ...(left === 0 ? [] : [`${left} more were too many at once. Please type them again.`]),
  ];
  return {
    title: `${cards.length} reports`,
    elements: [{ kind: 'list', items }],
    plain: items.join(' '),
  };
}

/** Somebody was first: who, by name to their own desk, and when. */
export function alreadyAcknowledgedCard(of: Case, school: School, by: Person): Card {
  const first = school.people.find(({ id }) => id === of.acknowledgedBy);
  const seen = stateLine(of, school) ?? '';
  const text =
    of.acknowledgedBy === by.id
      ? `You have already acknowledged ${of.reference}. Nothing more is needed here.`
      : `${first?.name ?? 'Somebody'} was first with ${of.reference}. ${seen} Nothing more is needed here.`;
  return {
    title: `${of.reference} is already acknowledged`,
    elements: [{ kind: 'text', text }],
    plain: `${of.reference} is already acknowledged. ${seen}`,
  };
}
