/** Questions that somebody asked a person: stored once, answered once, under a lock. */
import { and, asc, desc, eq } from 'drizzle-orm';
import type { Role } from '../policy/people.ts';
import type { QuestionState } from '../policy/question-life.ts';
import type { Reader, Transaction } from './client.ts';
import { questions } from './tables/questions.ts';
import type { Vault } from './vault.ts';

type Row = typeof questions.$inferSelect;
export interface Question extends Omit<Row, 'text' | 'reply' | 'askerName'> {
  /** Null where the settings name them. */
  readonly askerName: string | null;
  readonly text: string;
  readonly reply: string | null;
}
type NewQuestion = Pick<Question, 'id' | 'asker' | 'askerName' | 'submission' | 'text' | 'state'>;

/** Stores a question. Undefined, and nothing stored, where the same form was sent before. */
export async function insertQuestion(
  tx: Transaction,
  vault: Vault,
  values: NewQuestion,
): Promise<Question | undefined> {
  const { schoolId } = vault;
  const { id, text, askerName } = values;
  const stored = await tx
    .insert(questions)
    .values({
      ...values,
      schoolId,
      text: vault.school.seal('questions.text', id, text),
      askerName:
        askerName === null ? null : vault.school.seal('questions.asker_name', id, askerName),
    })
    .onConflictDoNothing()
    .returning();
  return opened(vault, stored)[0];
}

/** The question that an asker's form has already made, if it was sent before. */
export async function questionOfSubmission(
  reader: Reader,
  vault: Vault,
  asker: string,
  submission: string,
): Promise<Question | undefined> {
  const found = await reader
    .select()
    .from(questions)
    .where(
      and(
        eq(questions.schoolId, vault.schoolId),
        eq(questions.asker, asker),
        eq(questions.submission, submission),
      ),
    );
  return opened(vault, found)[0];
}

/** The question as it is now. */
export async function questionById(
  reader: Reader,
  vault: Vault,
  id: string,
): Promise<Question | undefined> {
  const found = await reader.select().from(questions).where(isQuestion(vault.schoolId, id));
  return opened(vault, found)[0];
}

/**
 * The question, locked against every other change until the transaction ends. Cards that are being
 * written down refer to its key; a lock on that too would make two of them wait for each other.
 */
export async function lockQuestion(
  tx: Transaction,
  vault: Vault,
  id: string,
): Promise<Question | undefined> {
  const found = await tx
    .select()
    .from(questions)
    .where(isQuestion(vault.schoolId, id))
    .for('no key update');
  return opened(vault, found)[0];
}

/** Writes down the reply to a locked question; answers the question as it then is. */
export async function setReplied(
  tx: Transaction,
  vault: Vault,
  before: Question,
  after: {
    readonly state: QuestionState;
    readonly reply: string;
    readonly by: string;
    readonly as: Role;
  },
): Promise<Question> {
  const stored = await tx
    .update(questions)
    .set({
      state: after.state,
      reply: vault.school.seal('questions.reply', before.id, after.reply),
      repliedBy: after.by,
      repliedAs: after.as,
      repliedAt: new Date(),
      version: before.version + 1,
    })
    .where(isQuestion(before.schoolId, before.id))
    .returning();
  const [question] = opened(vault, stored);
  if (question === undefined) throw new Error('A locked question was gone when it was written.');
  return question;
}

/** Somebody's own questions, the newest first. */
export async function questionsOfAsker(
  reader: Reader,
  vault: Vault,
  asker: string,
  most: number,
): Promise<Question[]> {
  const found = await reader
    .select()
    .from(questions)
    .where(and(eq(questions.schoolId, vault.schoolId), eq(questions.asker, asker)))
    .orderBy(desc(questions.createdAt), asc(questions.id))
    .limit(most);
  return opened(vault, found);
}

function opened({ school }: Vault, rows: readonly Row[]): Question[] {
  return rows.map((row) => ({
    ...row,
    text: school.open('questions.text', row.id, row.text),
    askerName:
      row.askerName === null ? null : school.open('questions.asker_name', row.id, row.askerName),
    reply: row.reply === null ? null : school.open('questions.reply', row.id, row.reply),
  }));
}

function isQuestion(schoolId: string, id: string) {
  return and(eq(questions.schoolId, schoolId), eq(questions.id, id));
}
