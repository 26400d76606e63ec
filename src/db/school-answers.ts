/** Replies that are to be given to others: proposed once for a question, decided once, under a lock. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Role } from '../policy/people.ts';
import type { Reader, Transaction } from './client.ts';
import { schoolAnswers } from './tables/questions.ts';
import type { Vault } from './vault.ts';

type Row = typeof schoolAnswers.$inferSelect;
type NewRow = typeof schoolAnswers.$inferInsert;

interface AnswerWords {
  /** The ways in which it may be asked; it is given for these and for nothing else. */
  readonly wordings: readonly string[];
  readonly text: string;
}
export interface SchoolAnswer extends AnswerWords, Omit<Row, 'words'> {}

/** Stores a proposal. */
export async function insertSchoolAnswer(
  tx: Transaction,
  vault: Vault,
  { wordings, text, ...values }: AnswerWords & Omit<NewRow, 'schoolId' | 'words'>,
): Promise<SchoolAnswer> {
  const words = sealed(vault, values.id, { wordings, text });
  const stored = await tx
    .insert(schoolAnswers)
    .values({ ...values, schoolId: vault.schoolId, words })
    .returning();
  const [answer] = opened(vault, stored);
  if (answer === undefined) throw new Error('A proposal was not stored.');
  return answer;
}

/** The answer as it is now. */
export async function schoolAnswerById(
  reader: Reader,
  vault: Vault,
  id: string,
): Promise<SchoolAnswer | undefined> {
  const found = await reader.select().from(schoolAnswers).where(isAnswer(vault.schoolId, id));
  return opened(vault, found)[0];
}

/**
 * The answer, locked against every other change until the transaction ends. Cards that are being
 * written down refer to its key; a lock on that too would make two of them wait for each other.
 */
export async function lockSchoolAnswer(
  tx: Transaction,
  vault: Vault,
  id: string,
): Promise<SchoolAnswer | undefined> {
  const found = await tx
    .select()
    .from(schoolAnswers)
    .where(isAnswer(vault.schoolId, id))
    .for('no key update');
  return opened(vault, found)[0];
}

/** Every answer that is given at present, the oldest first. */
export async function approvedAnswers(reader: Reader, vault: Vault): Promise<SchoolAnswer[]> {
  const found = await reader
    .select()
    .from(schoolAnswers)
    .where(and(eq(schoolAnswers.schoolId, vault.schoolId), sql`state = 'approved'`))
    .orderBy(asc(schoolAnswers.decidedAt), asc(schoolAnswers.id));
  return opened(vault, found);
}

/** What may change about a locked answer. */
export type SchoolAnswerChange = Pick<SchoolAnswer, 'state'> &
  Partial<AnswerWords> &
  ({ readonly decidedBy: string; readonly decidedAs: Role } | { readonly withdrawnBy: string });

/** Writes down what was decided about a locked answer; answers it as it then is. */
export async function setSchoolAnswer(
  tx: Transaction,
  vault: Vault,
  before: SchoolAnswer,
  { wordings = before.wordings, text = before.text, ...change }: SchoolAnswerChange,
): Promise<SchoolAnswer> {
  const at = new Date();
  const stored = await tx
    .update(schoolAnswers)
    .set({
      ...change,
      words: sealed(vault, before.id, { wordings, text }),
      ...('withdrawnBy' in change ? { withdrawnAt: at } : { decidedAt: at }),
      version: before.version + 1,
    })
    .where(isAnswer(before.schoolId, before.id))
    .returning();
  const [answer] = opened(vault, stored);
  if (answer === undefined) throw new Error('A locked answer was gone when it was written.');
  return answer;
}

function sealed({ school }: Vault, id: string, words: AnswerWords): Buffer {
  return school.seal('school_answers.words', id, JSON.stringify(words));
}

function opened({ school }: Vault, rows: readonly Row[]): SchoolAnswer[] {
  return rows.map(({ words, ...row }) => {
    const { wordings, text }: AnswerWords = JSON.parse(
      school.open('school_answers.words', row.id, words),
    );
    return { ...row, wordings, text };
  });
}

function isAnswer(schoolId: string, id: string) {
  return and(eq(schoolAnswers.schoolId, schoolId), eq(schoolAnswers.id, id));
}
