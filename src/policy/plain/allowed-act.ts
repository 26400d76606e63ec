/** Which act a statement gives leave for: who may film a play may not therefore publish it. */
import { stem } from '../language/stem.ts';
import { partyOf } from '../understand/mentions.ts';
import { near } from './question-words.ts';
import type { Statement } from './statements.ts';
import type { Understood } from './understood.ts';

const LEAVE = new Set('may can free welcome allowed permitted entitled'.split(' ').map(stem));
/** Words between leave and what it is for. */
const BETWEEN = new Set('be to not also then still only of course'.split(' ').map(stem));
/** Acts that say little by themselves. */
const SAYS_LITTLE = new Set(
  'have use do make keep take put get go give show see'.split(' ').map(stem),
);
/** How far behind the leave its act stands. */
const WITHIN = 5;
const NAMED = 0.5;

/** Whether the act that a statement allows is in the question, as far as a single word tells it. */
export function namesTheAct(asked: Understood, { own }: Statement): boolean {
  const from = own.items.findIndex((item) => LEAVE.has(item.stem));
  if (from < 0) return true;
  for (const item of own.items.slice(from + 1, from + WITHIN)) {
    if (LEAVE.has(item.stem) || BETWEEN.has(item.stem)) continue;
    if (SAYS_LITTLE.has(item.stem) || partyOf(item) !== null) return true;
    const act = { stem: item.stem, concepts: [...item.concepts], weight: 1 };
    return near(act, asked.said) >= NAMED;
  }
  return true;
}
