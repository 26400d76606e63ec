/** `/gaps`: what staff asked in vain, for the policy owner; grouped, counted, nobody named. */
import { ASKED_KEPT_DAYS, type Asked, askedInVain, type GivenAnswer } from '../db/asked.ts';
import { approvedAnswers } from '../db/school-answers.ts';
import { givenFor } from '../policy/approved-answers.ts';
import { groupGaps } from '../policy/gaps.ts';
import { maskNames } from '../policy/mask-names.ts';
import { type Person, policyOwners, roleAmong } from '../policy/people.ts';
import type { Core } from './core.ts';
import { recordRefusal } from './record-refusal.ts';
import type { Outcome } from './inbound.ts';
import { type GapLine, gapsCard } from './view/gaps.ts';
import { notPolicyOwnerCard } from './view/not-yours.ts';

/** The newest so many are looked through. */
const MOST = 2_000;
/** Longer questions are cut short: the point of one stands at its end. */
const LONGEST = 300;

/** Lists both kinds of gap. A question that an approved answer covers by now is no gap. */
export async function listGaps(core: Core, by: Person): Promise<Outcome> {
  if (roleAmong(by, policyOwners(core.school.people)) === undefined) {
    await recordRefusal(core, by, 'gaps');
    return { kind: 'refused', card: notPolicyOwnerCard() };
  }
  const rows = await askedInVain(core.db, core.vault, MOST);
  const approved = await approvedAnswers(core.db, core.vault);
  const silent = answersOf(rows)
    .filter(({ verdict }) => verdict === 'none')
    .filter(({ question }) => givenFor(core.policy, question, approved).length === 0);
  const wrong = answersOf(rows.filter(({ mark }) => mark === 'wrong'));
  return {
    kind: 'reply',
    card: gapsCard(linesOf(core, silent), linesOf(core, wrong, clauseNote), ASKED_KEPT_DAYS),
  };
}

function answersOf(rows: readonly Asked[]): GivenAnswer[] {
  return rows.flatMap(({ answers }) => answers);
}

function linesOf(
  core: Core,
  answers: readonly GivenAnswer[],
  note: (answer: GivenAnswer) => string = () => '',
): GapLine[] {
  return groupGaps(core.policy, answers).map(({ example, count }) => {
    const text = maskNames(example.question, core.school.people, core.policy.language.speller);
    const short = text.length > LONGEST ? `… ${text.slice(-LONGEST)}` : text;
    return { text: `${short}${note(example)}`, count };
  });
}

function clauseNote({ clause }: GivenAnswer): string {
  return clause === null ? ' (the answer: the policy does not say)' : ` (the answer: ${clause})`;
}
