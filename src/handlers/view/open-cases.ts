/** A desk's open cases: reference, kind and age only, since a screen may be seen by others. */
import type { Case } from '../../db/cases.ts';
import { isWaiting } from '../../policy/case-life.ts';
import type { School } from '../../policy/school.ts';
import { stateLine } from './alert.ts';
import type { Card, Element, Entry } from './card.ts';
import { KIND_LABELS, URGENCY_LABELS, whenLabel } from './labels.ts';

export interface OpenCases {
  /** Those that nobody has acknowledged first, what cannot wait before the rest, then from the oldest on. */
  readonly shown: readonly Case[];
  /** How many stand before these. */
  readonly skip: number;
  /** All of them, also those that are not shown. */
  readonly count: number;
  readonly unacknowledged: number;
}

/** The list as a card of its own. */
export function openCasesCard(open: OpenCases, school: School): Card {
  return {
    title: 'Open reports',
    elements: openCasesElements(open, school),
    plain: countLine(open),
  };
}

/** The list within another card. */
export function openCasesElements(open: OpenCases, school: School): Element[] {
  const next = open.skip + open.shown.length;
  const more = open.count - next;
  return [
    { kind: 'text', text: countLine(open) },
    ...(open.shown.length === 0
      ? []
      : [
          { kind: 'entries', entries: open.shown.map((of) => entry(of, school)) } satisfies Element,
        ]),
    ...(more > 0 && open.shown.length > 0
      ? [
          {
            kind: 'buttons',
            buttons: [
              {
                label: more === 1 ? 'Show one more' : `Show ${more} more`,
                press: { act: 'open-cases', skip: next },
              },
            ],
          } satisfies Element,
        ]
      : []),
  ];
}

function countLine({ count, unacknowledged }: OpenCases): string {
  if (count === 0) return 'No report is open at your desk.';
  const all = count === 1 ? 'One report is open' : `${count} reports are open`;
  const rest = unacknowledged === 0 ? 'all acknowledged' : `${unacknowledged} not acknowledged yet`;
  return `${all}, ${rest}.`;
}

function entry(of: Case, school: School): Entry {
  const parts = [
    of.reference,
    ...(school.categoryInAlerts ? [KIND_LABELS[of.kind]] : []),
    whenLabel(of.createdAt, school.timeZone),
    stateLine(of, school) ?? `${URGENCY_LABELS[of.urgency]}. Not acknowledged yet.`,
  ];
  return {
    text: parts.join(' · '),
    button: {
      label: 'Open',
      press: { act: 'open', reference: of.reference },
      ...(isWaiting(of) ? { style: 'primary' } : {}),
    },
  };
}
