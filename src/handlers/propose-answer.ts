/** A reply that may be given to others → a proposal before the policy owner, all names left out. */
import { v7 } from 'uuid';
import { record } from '../db/audit.ts';
import type { Transaction } from '../db/client.ts';
import type { Question } from '../db/questions.ts';
import { insertSchoolAnswer } from '../db/school-answers.ts';
import { maskNames } from '../policy/mask-names.ts';
import type { Role } from '../policy/people.ts';
import { asked } from '../policy/understand/asked.ts';
import type { Core } from './core.ts';
import { enqueue } from './enqueue.ts';
import { ownersPlaces } from './school-answer-topic.ts';

/** Stores the proposal and queues it for the policy owner. */
export async function proposeAnswer(
  tx: Transaction,
  core: Core,
  of: Question,
  reply: string,
  { by, as }: { readonly by: string; readonly as: Role },
): Promise<void> {
  const masked = (text: string): string =>
    maskNames(text, core.school.people, core.policy.language.speller);
  const stored = await insertSchoolAnswer(tx, core.vault, {
    id: v7(),
    questionId: of.id,
    wordings: asked(masked(of.text)).map(({ question }) => question),
    text: masked(reply),
    state: 'proposed',
    proposedBy: by,
    proposedAs: as,
  });
  const about = { kind: 'school-answer', id: stored.id } as const;
  await enqueue(tx, core, about, 'proposal', ownersPlaces(core));
  await record(tx, { schoolId: of.schoolId, who: by, act: 'proposed', about, detail: { as } });
}
