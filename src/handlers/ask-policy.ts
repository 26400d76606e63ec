/** A question in somebody's own words → what the policy says, word for word, or that it does not say. */
import { answerMessage } from '../policy/answer.ts';
import type { Person } from '../policy/people.ts';
import type { Core } from './core.ts';
import type { Outcome } from './inbound.ts';
import { answerCard } from './view/answer.ts';
import { notUnderstoodCard } from './view/help.ts';

/** Answers a message. Needs no database: the policy is in memory. */
export function askPolicy(core: Core, by: Person, text: string): Outcome {
  if (text.trim() === '') return { kind: 'reply', card: notUnderstoodCard(by) };
  return { kind: 'reply', card: answerCard(answerMessage(core.policy, text)) };
}
