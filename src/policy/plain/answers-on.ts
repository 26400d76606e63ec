/** Which of a school's approved answers rest on a clause that changed. */
import type { ApprovedAnswer } from '../approved-answers.ts';
import type { Change } from '../pack/diff.ts';
import { asked } from '../understand/asked.ts';
import { clausesNear } from './answer-plain.ts';
import type { PlainPack } from './plain-pack.ts';

/**
 * The answers whose questions the changed clause speaks of, before or after: what a person once
 * replied may no longer agree with what the policy now says.
 */
export function answersOn<A extends ApprovedAnswer>(
  change: Change,
  approved: readonly A[],
  before: PlainPack,
  after: PlainPack,
): A[] {
  const speaksOf = (pack: PlainPack, text: string, wording: string): boolean =>
    text !== '' &&
    asked(wording).some((question) =>
      clausesNear(pack, question).some((unit) => unit.text === text),
    );
  return approved.filter(({ wordings }) =>
    wordings.some(
      (wording) =>
        speaksOf(before, change.before, wording) || speaksOf(after, change.after, wording),
    ),
  );
}
