/** Replies that are to be given to others: proposed once for a question, decided once, under a lock. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Role } from '../policy/people.ts';
import type { Reader, Transaction } from './client.ts';
import { schoolAnswers } from './schema.ts';

export type SchoolAnswer = typeof schoolAnswers.$inferSelect;

/** Stores a proposal. */
export async function insertSchoolAnswer(
  tx: Transaction,
  values: typeof schoolAnswers.$inferInsert,
): Promise<SchoolAnswer> {
  const [stored] = await tx.insert(schoolAnswers).values(values).returning();
  if (stored === undefined) throw new Error('A proposal was not stored.');
  return stored;
}

/** The answer as it is now. */
export async function schoolAnswerById(
  reader: Reader,
  schoolId: string,
  id: string,
): Promise<SchoolAnswer | undefined> {
  const found = await reader.select().from(schoolAnswers).where(isAnswer(schoolId, id));
  return found[0];
}

/**
 * The answer, locked against every other change until the transaction ends. Cards that are being
 * written down refer to its key; a lock on that too would make two of them wait for each other.
 */
export async function lockSchoolAnswer(
  tx: Transaction,
  schoolId: string,
  id: string,
): Promise<SchoolAnswer | undefined> {
  const found = await tx
    .select()
    .from(schoolAnswers)
    .where(isAnswer(schoolId, id))
    .for('no key update');
  return found[0];
}

/** Every answer that is given at present, the oldest first. */
export async function approvedAnswers(reader: Reader, schoolId: string): Promise<SchoolAnswer[]> {
  return await reader
    .select()
    .from(schoolAnswers)
    .where(and(eq(schoolAnswers.schoolId, schoolId), sql`state = 'approved'`))
    .orderBy(asc(schoolAnswers.decidedAt), asc(schoolAnswers.id));
}

/** What may change about a locked answer. */
export type SchoolAnswerChange = Pick<SchoolAnswer, 'state'> &
  Partial<Pick<SchoolAnswer, 'wordings' | 'text'>> &
  ({ readonly decidedBy: string; readonly decidedAs: Role } | { readonly withdrawnBy: string });

/** Writes down what was decided about a locked answer; answers it as it then is. */
export async function setSchoolAnswer(
  tx: Transaction,
  before: SchoolAnswer,
  change: SchoolAnswerChange,
): Promise<SchoolAnswer> {
  const at = new Date();
  const [stored] = await tx
    .update(schoolAnswers)
    .set({
      ...change,
      ...('withdrawnBy' in change ? { withdrawnAt: at } : { decidedAt: at }),
      version: before.version + 1,
    })
    .where(isAnswer(before.schoolId, before.id))
    .returning();
  if (stored === undefined) throw new Error('A locked answer was gone when it was written.');
  return stored;
}

function isAnswer(schoolId: string, id: string) {
  return and(eq(schoolAnswers.schoolId, schoolId), eq(schoolAnswers.id, id));
}
