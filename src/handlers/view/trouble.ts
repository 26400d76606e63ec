/**
 * A place that takes no cards, on the card of the IT administrator: where, since when, what to do.
 * It tells of the place only, and nothing of what waits for it but how much.
 */
import type { PlaceTrouble, Stuck } from '../../db/troubles.ts';
import type { School } from '../../policy/school.ts';
import type { Card, Element } from './card.ts';
import { placeLabel, surfaceLabel, whenLabel } from './labels.ts';

/** The card as things are `now`; `again` marks a copy that may stand there twice. */
export function troubleCard(of: Stuck, school: School, now: Date, again = false): Card {
  const { trouble } = of;
  const where = surfaceLabel(trouble.surface);
  const twice: Element[] = again
    ? [{ kind: 'text', tone: 'quiet', text: 'You may see this twice.' }]
    : [];
  if (trouble.endedAt === null) {
    return {
      title: `Messages do not arrive: ${where}`,
      elements: [...twice, ...openElements(of, school, now)],
      plain: `Messages do not arrive: ${where}. Here is what to do.`,
    };
  }
  const end = endLine(trouble, trouble.endedAt, school);
  return {
    title: `Settled: ${where}`,
    elements: [
      ...twice,
      { kind: 'notice', level: 'good', text: end },
      {
        kind: 'facts',
        facts: [
          { name: 'For', value: placeLabel(school.people, trouble) },
          { name: 'It began', value: whenLabel(trouble.since, school.timeZone) },
          { name: 'What it was', value: trouble.reason },
        ],
      },
    ],
    plain: `${where}: ${end}`,
  };
}

function openElements({ trouble, waiting }: Stuck, school: School, now: Date): Element[] {
  return [
    {
      kind: 'facts',
      facts: [
        { name: 'For', value: placeLabel(school.people, trouble) },
        { name: 'Since', value: whenLabel(trouble.since, school.timeZone) },
        { name: 'What to do', value: trouble.reason },
        {
          name: 'Waiting',
          value: `${waitingLabel(waiting)}, counted ${whenLabel(now, school.timeZone)}`,
        },
      ],
    },
    { kind: 'text', text: MEANWHILE[trouble.placeKind] },
    {
      kind: 'text',
      tone: 'quiet',
      text: 'This card changes when it works again. /connection shows how everything stands now.',
    },
  ];
}

const MEANWHILE = {
  desk: 'Staffroom keeps trying, and nothing is lost. Meanwhile alerts for this desk go to each who sits there, directly.',
  person: 'Staffroom keeps trying, and nothing is lost: it arrives as soon as it can.',
} as const satisfies Record<PlaceTrouble['placeKind'], string>;

function endLine({ endedAs }: PlaceTrouble, endedAt: Date, school: School): string {
  const when = whenLabel(endedAt, school.timeZone);
  return endedAs === 'unneeded'
    ? `Nothing waits for it any more since ${when}. There is nothing left to do.`
    : `It works again since ${when}.`;
}

/** How many cards wait, in words. */
export function waitingLabel(count: number): string {
  return count === 1 ? '1 message' : `${count} messages`;
}
