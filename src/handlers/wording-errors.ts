/** What is wrong with the wording of an answer that is to be given to others. */
import type { SchoolAnswer } from '../db/school-answers.ts';
import type { Pack } from '../policy/pack.ts';
import { essenceOf, isRecognisable } from '../policy/same-question.ts';
import { tooLong } from './too-long.ts';
import { ANSWER_MAX, type RewordField, WORDINGS_MAX } from './view/reword-form.ts';

const GAP = /\[(?:name|e-mail|link|handle|number)\]/u;
const FILL_THE_GAP =
  'A name was left out here. Please put a role in its place, or take the sentence out.';

/** A wording to approve in place of the proposed one. */
export type Wording = Pick<SchoolAnswer, 'wordings' | 'text'>;

/** By field; empty where it can be approved. */
export function wordingErrors(
  policy: Pack,
  { wordings, text }: Wording,
): Readonly<Partial<Record<RewordField, string>>> {
  const wrong = wordingsError(policy, wordings);
  const answer =
    text === ''
      ? 'Please write what the school answers.'
      : GAP.test(text)
        ? FILL_THE_GAP
        : tooLong(text, ANSWER_MAX);
  return {
    ...(wrong === undefined ? {} : { wordings: wrong }),
    ...(answer === undefined ? {} : { answer }),
  };
}

function wordingsError(policy: Pack, wordings: readonly string[]): string | undefined {
  if (wordings.length === 0) return 'Please write at least one question.';
  if (wordings.some((wording) => GAP.test(wording))) return FILL_THE_GAP;
  const vague = wordings.find(
    (wording) => !isRecognisable(essenceOf(policy.language.speller, wording)),
  );
  return vague === undefined
    ? tooLong(wordings.join('\n'), WORDINGS_MAX)
    : `“${vague}” could be about many things. Please write it as a whole question, such as: Can I use my own phone on a school trip?`;
}
