/** `/approved-answers`: what is given as the school's own answer, with a way to withdraw it. */
import { approvedAnswers } from '../db/school-answers.ts';
import { type Person, policyOwners, roleAmong } from '../policy/people.ts';
import type { Core } from './core.ts';
import { recordRefusal } from './record-refusal.ts';
import type { Outcome } from './inbound.ts';
import { approvedAnswersCard } from './view/approved-answers.ts';
import { notPolicyOwnerCard } from './view/not-yours.ts';

/** A card holds no more. */
const MOST = 10;

/** Lists them for the policy owner, the newest first. */
export async function listApprovedAnswers(core: Core, by: Person): Promise<Outcome> {
  if (roleAmong(by, policyOwners(core.school.people)) === undefined) {
    await recordRefusal(core, by, 'approved-answers');
    return { kind: 'refused', card: notPolicyOwnerCard() };
  }
  const given = (await approvedAnswers(core.db, core.vault)).toReversed();
  const shown = given.slice(0, MOST);
  return {
    kind: 'reply',
    card: approvedAnswersCard(shown, given.length - shown.length, core.school),
  };
}
