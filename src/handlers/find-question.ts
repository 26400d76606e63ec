/** A question's id → the question, for somebody who may reply to it. */
import { validate } from 'uuid';
import { record } from '../db/audit.ts';
import type { Transaction } from '../db/client.ts';
import { lockQuestion, type Question } from '../db/questions.ts';
import { askedPeople, type Person, type Role, roleAmong } from '../policy/people.ts';
import type { Core } from './core.ts';

export interface FoundQuestion {
  readonly question: Question;
  /** The role through which the person may reply. */
  readonly role: Role;
}

/**
 * Finds a question that this person may reply to, and locks it. Undefined both where there is
 * none and where it is not for them; the latter is audited.
 */
export async function findQuestionFor(
  tx: Transaction,
  core: Core,
  by: Person,
  id: string,
): Promise<FoundQuestion | undefined> {
  if (!validate(id)) return undefined;
  const question = await lockQuestion(tx, core.vault, id);
  if (question === undefined) return undefined;
  const role = roleAmong(by, askedPeople(question.asker, core.school.people));
  if (role !== undefined) return { question, role };
  await record(tx, {
    schoolId: core.school.id,
    who: by.id,
    act: 'refused',
    about: { kind: 'question', id },
  });
  return undefined;
}
