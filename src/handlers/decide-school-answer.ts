/** Approve, Not approved and Withdraw: the first decision counts, every later one is told of it. */
import type { About } from '../db/about.ts';
import { record } from '../db/audit.ts';
import type { Transaction } from '../db/client.ts';
import { postingsAbout } from '../db/postings.ts';
import type { AuditAct } from '../db/tables/audit.ts';
import { type SchoolAnswerChange, setSchoolAnswer } from '../db/school-answers.ts';
import type { Person } from '../policy/people.ts';
import { type SchoolAnswerAct, stepSchoolAnswer } from '../policy/school-answer-life.ts';
import type { Core } from './core.ts';
import { enqueue, enqueueRefreshes } from './enqueue.ts';
import { findSchoolAnswerFor, type FoundSchoolAnswer } from './find-school-answer.ts';
import type { Outcome } from './inbound.ts';
import { type Wording, wordingErrors } from './wording-errors.ts';
import { notPolicyOwnerCard } from './view/not-yours.ts';
import { alreadyDecidedCard, decisionCard } from './view/proposal.ts';
import { rewordForm } from './view/reword-form.ts';

/** One press by the policy owner. An answer that could not be told apart, or has gaps, is put into words first. */
export async function decideSchoolAnswer(
  core: Core,
  by: Person,
  id: string,
  act: SchoolAnswerAct,
): Promise<Outcome> {
  return await core.db.transaction(async (tx): Promise<Outcome> => {
    const found = await findSchoolAnswerFor(tx, core, by, id);
    if (found === undefined) return { kind: 'refused', card: notPolicyOwnerCard() };
    const { answer } = found;
    if (act === 'approve' && answer.state === 'proposed') {
      const errors = wordingErrors(core.policy, answer);
      if (Object.keys(errors).length > 0) {
        const values = { wordings: answer.wordings.join('\n'), answer: answer.text };
        return { kind: 'form', form: rewordForm(id, values, errors) };
      }
    }
    return await decide(tx, core, by, found, act);
  });
}

/** Decides a locked answer, in one transaction with its cards, its author's notice and the audit. */
export async function decide(
  tx: Transaction,
  core: Core,
  by: Person,
  { answer: before, role }: FoundSchoolAnswer,
  act: SchoolAnswerAct,
  wording?: Wording,
): Promise<Outcome> {
  const next = stepSchoolAnswer(before.state, act);
  if ('refused' in next) {
    return { kind: 'refused', card: alreadyDecidedCard(before, core.school) };
  }
  const change: SchoolAnswerChange =
    act === 'withdraw'
      ? { state: next.to, withdrawnBy: by.id }
      : { state: next.to, decidedBy: by.id, decidedAs: role, ...wording };
  const after = await setSchoolAnswer(tx, core.vault, before, change);
  const about: About = { kind: 'school-answer', id: after.id };
  const standing = await postingsAbout(tx, after.schoolId, about);
  await enqueueRefreshes(
    tx,
    standing.filter(({ kind }) => kind === 'proposal'),
  );
  await enqueue(tx, core, about, 'decided', [{ kind: 'person', person: after.proposedBy }]);
  await record(tx, {
    schoolId: after.schoolId,
    who: by.id,
    act: AUDITED[act],
    about,
    detail: { as: role },
  });
  return { kind: 'reply', card: decisionCard(after, core.school) };
}

const AUDITED = {
  approve: 'approved',
  decline: 'declined',
  withdraw: 'withdrawn',
} as const satisfies Record<SchoolAnswerAct, AuditAct>;
