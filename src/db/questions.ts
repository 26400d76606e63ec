/** Questions that somebody asked a person: stored once, answered once, under a lock. */
import { and, asc, desc, eq } from 'drizzle-orm';
import type { Role } from '../policy/people.ts';
import type { QuestionState } from '../policy/question-life.ts';
import type { Reader, Transaction } from './client.ts';
import { questions } from './schema.ts';

export type Question = typeof questions.$inferSelect;

/** Stores a question. Undefined, and nothing stored, where the same form was sent before. */
export async function insertQuestion(
  tx: Transaction,
  values: typeof questions.$inferInsert,
): Promise<Question | undefined> {
  const stored = await tx.insert(questions).values(values).onConflictDoNothing().returning();
  return stored[0];
}

/** The question that an asker's form has already made, if it was sent before. */
export async function questionOfSubmission(
  reader: Reader,
  schoolId: string,
  asker: string,
  submission: string,
): Promise<Question | undefined> {
  const found = await reader
    .select()
    .from(questions)
    .where(
      and(
        eq(questions.schoolId, schoolId),
        eq(questions.asker, asker),
        eq(questions.submission, submission),
      ),
    );
  return found[0];
}

/** The question as it is now. */
export async function questionById(
  reader: Reader,
  schoolId: string,
  id: string,
): Promise<Question | undefined> {
  const found = await reader.select().from(questions).where(isQuestion(schoolId, id));
  return found[0];
}

/**
 * The question, locked against every other change until the transaction ends. Cards that are being
 * written down refer to its key; a lock on that too would make two of them wait for each other.
 */
export async function lockQuestion(
  tx: Transaction,
  schoolId: string,
  id: string,
): Promise<Question | undefined> {
  const found = await tx
    .select()
    .from(questions)
    .where(isQuestion(schoolId, id))
    .for('no key update');
  return found[0];
}

/** Writes down the reply to a locked question; answers the question as it then is. */
export async function setReplied(
  tx: Transaction,
  before: Question,
  after: {
    readonly state: QuestionState;
    readonly reply: string;
    readonly by: string;
    readonly as: Role;
  },
): Promise<Question> {
  const [stored] = await tx
    .update(questions)
    .set({
      state: after.state,
      reply: after.reply,
      repliedBy: after.by,
      repliedAs: after.as,
      repliedAt: new Date(),
      version: before.version + 1,
    })
    .where(isQuestion(before.schoolId, before.id))
    .returning();
  if (stored === undefined) throw new Error('A locked question was gone when it was written.');
  return stored;
}

/** Somebody's own questions, the newest first. */
export async function questionsOfAsker(
  reader: Reader,
  schoolId: string,
  asker: string,
  most: number,
): Promise<Question[]> {
  return await reader
    .select()
    .from(questions)
    .where(and(eq(questions.schoolId, schoolId), eq(questions.asker, asker)))
    .orderBy(desc(questions.createdAt), asc(questions.id))
    .limit(most);
}

function isQuestion(schoolId: string, id: string) {
  return and(eq(questions.schoolId, schoolId), eq(questions.id, id));
}
