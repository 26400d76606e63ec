/** What the policy says to a message, and what is kept of it: worked out once where many ask the same. */
import type { GivenAnswer } from '../db/asked.ts';
import { answerMessage } from '../policy/answer.ts';
import { askedWords } from '../policy/gaps.ts';
import type { Pack } from '../policy/pack.ts';
import type { Reply } from '../policy/reply.ts';
import { storable } from './storable.ts';
import { QUESTION_MAX } from './view/ask-form.ts';

interface Understood {
  readonly reply: Reply;
  /** What was answered, to be kept; empty for a greeting. */
  readonly given: readonly GivenAnswer[];
}

/** So many messages are remembered, the latest asked; longer ones are hardly written twice. */
const MOST_REMEMBERED = 500;
const LONGEST_REMEMBERED = 300;

/** A policy does not change while it is used. */
const remembered = new WeakMap<Pack, Map<string, Understood>>();

/** The same for the same words. A message that tells of an event is never remembered. */
export function understandMessage(policy: Pack, text: string): Understood {
  const latest = remembered.get(policy) ?? new Map<string, Understood>();
  remembered.set(policy, latest);
  const before = latest.get(text);
  if (before !== undefined) {
    latest.delete(text);
    latest.set(text, before);
    return before;
  }
  const reply = answerMessage(policy, text);
  const understood = { reply, given: givenIn(policy, text, reply) };
  if (reply.told === null && text.length <= LONGEST_REMEMBERED) {
    latest.set(text, understood);
    const [oldest] = latest.keys();
    if (latest.size > MOST_REMEMBERED && oldest !== undefined) latest.delete(oldest);
  }
  return understood;
}

/** What tells of an event belongs into a report, not beside the questions. */
function givenIn(policy: Pack, text: string, { answers, told }: Reply): GivenAnswer[] {
  if (told !== null) return [];
  return answers.flatMap(({ question, verdict, quotes }): GivenAnswer[] => {
    const words = askedWords(policy, question, text);
    const clause = quotes[0]?.clause ?? null;
    return words === undefined && verdict === 'none'
      ? []
      : [{ question: storable(words ?? text).slice(0, QUESTION_MAX), verdict, clause }];
  });
}
