/** What staff asked in vain, grouped: questions that the policy does not answer, answers that were marked wrong. */
import type { Pack } from './pack.ts';
import { essenceOf, type Essence, isMuchTheSame, isRecognisable } from './same-question.ts';
import { questionKinds, sentences } from './understand/question.ts';

/** Questions that are much the same, and how many there were. */
export interface Gap<Q> {
  /** The newest of them. */
  readonly example: Q;
  readonly count: number;
}

/** Fewer words than these are a greeting or a slip of the hand. */
const FEWEST_WORDS = 3;
/** Words without a matter of their own: "how are you". */
const EMPTY = new Set(['you', 'it', 'go', 'do', 'thing', 'asker', 'third']);

/** Whether somebody really asked something: a greeting, thanks or a slip of the hand is no gap in a policy. */
function isRealQuestion(pack: Pack, text: string): boolean {
  const long = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
  const asks =
    questionKinds(text.toLowerCase()).length > 0 || sentences(text).some((one) => one.asks);
  if (long.length < FEWEST_WORDS || !asks) return false;
  return essenceOf(pack.language.speller, text).content.some((word) => !EMPTY.has(word));
}

/**
 * The words by which a question is told from others: its own where they say enough, else the
 * whole message ("is that allowed?" after a story). Undefined where nothing was really asked.
 */
export function askedWords(pack: Pack, question: string, message: string): string | undefined {
  const { speller } = pack.language;
  const says = isRealQuestion(pack, question) && isRecognisable(essenceOf(speller, question));
  const words = says ? question : message;
  return isRealQuestion(pack, words) ? words : undefined;
}

/** Groups questions, given the newest first; the most frequent group comes first. */
export function groupGaps<Q extends { readonly question: string }>(
  pack: Pack,
  questions: readonly Q[],
): Gap<Q>[] {
  const groups: { example: Q; essence: Essence; same: string; count: number }[] = [];
  for (const each of questions) {
    const essence = essenceOf(pack.language.speller, each.question);
    const { manner, numbers, content } = essence;
    const same = content.length === 0 ? each.question : [manner, numbers, ...content].join(' ');
    const group = groups.find((one) => one.same === same || isMuchTheSame(one.essence, essence));
    if (group === undefined) groups.push({ example: each, essence, same, count: 1 });
    else group.count += 1;
  }
  return groups
    .map(({ example, count }) => ({ example, count }))
    .toSorted((a, b) => b.count - a.count);
}
