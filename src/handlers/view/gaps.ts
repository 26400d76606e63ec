/** What staff asked in vain, for the policy owner: grouped and counted, nobody named. */
import type { Card, Element } from './card.ts';

/** A group of questions that are much the same, names left out. */
export interface GapLine {
  readonly text: string;
  readonly count: number;
}

/** The two lists; each with how many more groups there are. */
export function gapsCard(
  silent: readonly GapLine[],
  wrong: readonly GapLine[],
  days: number,
): Card {
  const title = 'What staff asked in vain';
  return {
    title,
    elements: [
      {
        kind: 'text',
        tone: 'quiet',
        text: `From the last ${days} days, without the names of those who asked; other names are left out.`,
      },
      ...section('The policy does not say', silent, 'Nothing: every question found its answer.'),
      ...section('Marked as a wrong answer', wrong, 'No answer was marked wrong.'),
    ],
    plain: `${silent.length} unanswered and ${wrong.length} wrongly answered kinds of question.`,
  };
}

/** As many as somebody reads. */
const MOST = 20;

function section(heading: string, lines: readonly GapLine[], none: string): Element[] {
  const shown = lines.slice(0, MOST);
  const more = lines.length - shown.length;
  return [
    { kind: 'text', tone: 'strong', text: heading },
    shown.length === 0
      ? { kind: 'text', text: none }
      : { kind: 'list', items: shown.map(({ text, count }) => `${times(count)}: ${text}`) },
    ...(more > 0
      ? [{ kind: 'text', tone: 'quiet', text: `And ${more} more.` } satisfies Element]
      : []),
  ];
}

function times(count: number): string {
  return count === 1 ? 'Once' : count === 2 ? 'Twice' : `${count} times`;
}
