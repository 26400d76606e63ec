/**
 * When a school's own answer is given: for a question that is much the same as one it was
 * approved for, and never beside a policy that forbids, warns or sends one to somebody.
 */
import type { Pack } from './pack.ts';
import type { Reply, Verdict } from './reply.ts';
import { essenceOf, isMuchTheSame } from './same-question.ts';
import { asked } from './understand/asked.ts';

/** An answer that a person gave and the policy owner approved. */
export interface ApprovedAnswer {
  /** The ways in which it may be asked. */
  readonly wordings: readonly string[];
}

/** Beside these the policy's word stands alone: nobody's reply may soften it. */
const POLICY_ALONE: readonly Verdict[] = ['no', 'report', 'needs-approval', 'discouraged'];

/** Whether the policy's word must stand alone. */
export function policyForbids(reply: Reply): boolean {
  return reply.answers.some(({ verdict }) => POLICY_ALONE.includes(verdict));
}

/** The approved answers to give with the policy's own, if any. */
export function answersToGive<A extends ApprovedAnswer>(
  pack: Pack,
  message: string,
  reply: Reply,
  approved: readonly A[],
): A[] {
  if (reply.told !== null || policyForbids(reply)) return [];
  return givenFor(pack, message, approved);
}

/** The approved answers that are for what a message asks, whatever the policy says of it. */
export function givenFor<A extends ApprovedAnswer>(
  pack: Pack,
  message: string,
  approved: readonly A[],
): A[] {
  if (approved.length === 0) return [];
  const { speller } = pack.language;
  // With a story before it, a question means more than its own words say.
  const alone = asked(message).filter(({ question, whole }) => question === whole);
  const questions = alone.map(({ question }) => essenceOf(speller, question));
  return approved.filter(({ wordings }) =>
    wordings.some((wording) => {
      const essence = essenceOf(speller, wording);
      return questions.some((question) => isMuchTheSame(question, essence));
    }),
  );
}
