/** How a test alert fares, on the card of whoever sent it: where each copy is, and who acknowledged it. */
import type { Notice } from '../../db/outbox.ts';
import type { Posting } from '../../db/postings.ts';
import type { DeskTestState, TestAlert } from '../../db/test-alerts.ts';
import { type Desk, DESKS } from '../../policy/people.ts';
import type { School } from '../../policy/school.ts';
import type { Card, Element } from './card.ts';
import { DESK_LABELS, listed, placeLabel, surfaceLabel, whenLabel } from './labels.ts';
import { testSeenLine } from './test-alert.ts';

/** Said at once; the card of the result follows. */
export function testSentCard(desks: number): Card {
  const text = `A test alert is on its way to ${desks === 1 ? 'one desk' : `${desks} desks`}, by the same road as a real one. The card that follows shows where it arrives and who acknowledges it.`;
  return {
    title: 'The test alert is on its way',
    elements: [{ kind: 'text', text }],
    plain: 'The test alert is on its way to every desk.',
  };
}

/** The card as things are now; `again` marks a copy that may stand there twice. */
export function testResultCard(
  of: TestAlert,
  parts: readonly DeskTestState[],
  school: School,
  again = false,
): Card {
  const summary = summaryOf(parts);
  return {
    title: 'Your test alert',
    elements: [
      ...(again
        ? [{ kind: 'text', tone: 'quiet', text: 'You may see this twice.' } satisfies Element]
        : []),
      {
        kind: 'facts',
        facts: [{ name: 'Sent', value: whenLabel(of.createdAt, school.timeZone) }],
      },
      isDone(parts)
        ? { kind: 'notice', level: 'good', text: summary }
        : { kind: 'text', text: summary },
      ...parts.flatMap((part) => partElements(part, school)),
      ...withoutTest(parts),
      { kind: 'text', tone: 'quiet', text: 'This card changes as things happen.' },
    ],
    plain: `Your test alert. ${summary}`,
  };
}

function partElements({ test, standing, waiting }: DeskTestState, school: School): Element[] {
  return [
    { kind: 'text', tone: 'strong', text: DESK_LABELS[test.desk] },
    { kind: 'list', items: copyLines(standing, waiting, school) },
    { kind: 'text', text: testSeenLine(test, school) ?? 'Not acknowledged yet.' },
  ];
}

/** Each copy keeps its place in the list, whatever becomes of it: by platform, the desk's own channel first. */
function copyLines(
  standing: readonly Posting[],
  waiting: readonly Notice[],
  school: School,
): string[] {
  const copies = [
    ...standing.map((at) => ({ at, fares: `arrived ${whenLabel(at.postedAt, school.timeZone)}` })),
    ...waiting.map((at) => ({
      at,
      fares: at.trouble === null ? 'on its way' : `waiting. ${at.trouble}`,
    })),
  ];
  const keyOf = ({ at }: (typeof copies)[number]): string =>
    `${at.surface} ${at.placeKind} ${at.place}`;
  return copies
    .toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))
    .map(({ at, fares }) => `${whereOf(at, school)}: ${fares}`);
}

/** The desk's own channel needs no name under the name of the desk. */
function whereOf(at: Posting | Notice, school: School): string {
  const surface = surfaceLabel(at.surface);
  return at.placeKind === 'desk' ? surface : `${surface}, ${placeLabel(school.people, at)}`;
}

function summaryOf(parts: readonly DeskTestState[]): string {
  const arrived = parts.filter(({ standing }) => standing.length > 0).length;
  const acknowledged = parts.filter(({ test }) => test.acknowledgedAt !== null).length;
  return `It has arrived at ${arrived} of ${parts.length} desks, and ${acknowledged} ${acknowledged === 1 ? 'has' : 'have'} acknowledged it.`;
}

function isDone(parts: readonly DeskTestState[]): boolean {
  return parts.every(({ test, waiting }) => test.acknowledgedAt !== null && waiting.length === 0);
}

/** Desks at which nobody sat when it was sent. */
function withoutTest(parts: readonly DeskTestState[]): Element[] {
  const empty = DESKS.filter((desk: Desk) => !parts.some(({ test }) => test.desk === desk));
  if (empty.length === 0) return [];
  const names = listed(empty.map((desk) => DESK_LABELS[desk]));
  return [{ kind: 'text', tone: 'quiet', text: `Nobody sits at: ${names}.` }];
}
