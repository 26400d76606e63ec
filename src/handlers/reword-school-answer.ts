/** "Change the wording": the form, and the approval of what was written in it. */
import type { Person } from '../policy/people.ts';
import { stepSchoolAnswer } from '../policy/school-answer-life.ts';
import type { Core } from './core.ts';
import { decide } from './decide-school-answer.ts';
import { findSchoolAnswerFor } from './find-school-answer.ts';
import type { Outcome } from './inbound.ts';
import { storable } from './storable.ts';
import type { FormValues } from './view/form.ts';
import { notPolicyOwnerCard } from './view/not-yours.ts';
import { alreadyDecidedCard } from './view/proposal.ts';
import { rewordForm } from './view/reword-form.ts';
import { wordingErrors } from './wording-errors.ts';

/** Opens the form with the proposed wording. */
export async function openRewordForm(core: Core, by: Person, id: string): Promise<Outcome> {
  return await core.db.transaction(async (tx): Promise<Outcome> => {
    const found = await findSchoolAnswerFor(tx, core, by, id);
    if (found === undefined) return { kind: 'refused', card: notPolicyOwnerCard() };
    const { answer } = found;
    if ('refused' in stepSchoolAnswer(answer.state, 'approve')) {
      return { kind: 'refused', card: alreadyDecidedCard(answer, core.school) };
    }
    const values = { wordings: answer.wordings.join('\n'), answer: answer.text };
    return { kind: 'form', form: rewordForm(id, values) };
  });
}

/** Approves the wording that was sent. */
export async function submitRewording(
  core: Core,
  by: Person,
  id: string,
  values: FormValues,
): Promise<Outcome> {
  const wordings = storable(values['wordings'] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const wording = { wordings, text: storable(values['answer'] ?? '').trim() };
  return await core.db.transaction(async (tx): Promise<Outcome> => {
    const found = await findSchoolAnswerFor(tx, core, by, id);
    if (found === undefined) return { kind: 'refused', card: notPolicyOwnerCard() };
    const errors = wordingErrors(core.policy, wording);
    if (Object.keys(errors).length > 0) {
      return { kind: 'invalid', form: rewordForm(id, values, errors) };
    }
    const outcome = await decide(tx, core, by, found, 'approve', wording);
    return outcome.kind === 'reply' ? { kind: 'stored', card: outcome.card } : outcome;
  });
}
