/** An answer's id → the answer, for the policy owner. */
import { validate } from 'uuid';
import { record } from '../db/audit.ts';
import type { Transaction } from '../db/client.ts';
import { lockSchoolAnswer, type SchoolAnswer } from '../db/school-answers.ts';
import { type Person, policyOwners, type Role, roleAmong } from '../policy/people.ts';
import type { Core } from './core.ts';

export interface FoundSchoolAnswer {
  readonly answer: SchoolAnswer;
  readonly role: Role;
}

/** Finds and locks it. Undefined where there is none and for everybody else; the latter is audited. */
export async function findSchoolAnswerFor(
  tx: Transaction,
  core: Core,
  by: Person,
  id: string,
): Promise<FoundSchoolAnswer | undefined> {
  if (!validate(id)) return undefined;
  const answer = await lockSchoolAnswer(tx, core.vault, id);
  if (answer === undefined) return undefined;
  const role = roleAmong(by, policyOwners(core.school.people));
  if (role !== undefined) return { answer, role };
  await record(tx, {
    schoolId: core.school.id,
    who: by.id,
    act: 'refused',
    about: { kind: 'school-answer', id },
  });
  return undefined;
}
