/** A checked report → its route, or the question that must be answered first. */
import { DESKS, type Person } from '../policy/people.ts';
import { STORY_FIELDS } from '../policy/report-fields.ts';
import { mentionedReceivers, type Written } from '../policy/routing/mentioned.ts';
import { type Route, route } from '../policy/routing/route.ts';
import type { School } from '../policy/school.ts';
import type { Report } from './check-report.ts';
import { listed } from './view/labels.ts';
import { markOf } from './view/said-about.ts';

export type Routed =
  | { readonly kind: 'routed'; readonly way: Route }
  /** The story names people who would receive it: is it about them? `asked`: their `markOf`. */
  | { readonly kind: 'ask-about'; readonly question: string; readonly asked: string }
  /** Everyone who could receive it is whom it is about. */
  | { readonly kind: 'nobody' };

/**
 * Routes a report. A person named in the story is not taken for its subject without asking,
 * because stories name many people who did nothing; but nobody receives a report that names them
 * before the reporter has said that it is not about them. What was said of some holds for no
 * others, whom the words may have come to name since.
 */
export function routeReport(report: Report, school: School): Routed {
  const { words, about, actor } = report;
  const who = words.who ?? '';
  const first = route({ ...report, who }, school);
  if (first === undefined) return { kind: 'nobody' };
  const written = writtenIn(words);
  const mentioned = mentionedReceivers(written, actor, first.desks, school.people);
  if (mentioned.length === 0) return { kind: 'routed', way: first };
  const asked = markOf(mentioned);
  const answer = about?.asked === asked ? about.answer : undefined;
  if (answer === undefined) return { kind: 'ask-about', question: questionAbout(mentioned), asked };
  if (answer === 'no') return { kind: 'routed', way: first };
  // Whoever else the story names must not be the next to receive it.
  const named = mentionedReceivers(written, actor, DESKS, school.people);
  const names = named.map(({ name }) => name).join(', ');
  const way = route({ ...report, who: `${who}\n${names}` }, school);
  return way === undefined ? { kind: 'nobody' } : { kind: 'routed', way };
}

/** The words of a report in which it can be named who did it. */
export function writtenIn(words: Report['words']): Written {
  const story = STORY_FIELDS.map((field) => words[field] ?? '').join('\n');
  return { story, who: words.who ?? '' };
}

function questionAbout(mentioned: readonly Person[]): string {
  const names = listed(mentioned.map(({ name }) => name));
  return `Your report seems to mention ${names}, who would receive it. Please say whether it is about something they did.`;
}
