/** "Was this right?": what the asker says of an answer. */
import { setMark } from '../db/asked.ts';
import type { Person } from '../policy/people.ts';
import type { Core } from './core.ts';
import type { Outcome } from './inbound.ts';
import { markedCard } from './view/marked.ts';

/** Keeps the mark with the question; the last press counts. */
export async function markAnswer(
  core: Core,
  by: Person,
  asked: string,
  mark: 'right' | 'wrong',
): Promise<Outcome> {
  const isKept = await setMark(core.db, core.school.id, by.id, asked, mark);
  return { kind: 'reply', card: markedCard(mark, asked, isKept) };
}
