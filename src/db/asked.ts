/** What staff asked the bot: kept for a stated time, so that a button under an answer need hold no words. */
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { Database, Reader } from './client.ts';
import { asked } from './schema.ts';

export type Asked = typeof asked.$inferSelect;

/** A question that was asked is deleted after so many days. */
export const ASKED_KEPT_DAYS = 90;

/** Keeps a question; deletes those whose time is over. */
export async function insertAsked(
  db: Database,
  values: Omit<typeof asked.$inferInsert, 'mark' | 'at'>,
): Promise<void> {
  await db.insert(asked).values(values).onConflictDoNothing();
  await db
    .delete(asked)
    .where(
      and(
        eq(asked.schoolId, values.schoolId),
        lt(asked.at, sql`now() - ${ASKED_KEPT_DAYS} * interval '1 day'`),
      ),
    );
}

/** A person's own question, if it is still kept. */
export async function askedBy(
  reader: Reader,
  schoolId: string,
  asker: string,
  id: string,
): Promise<Asked | undefined> {
  const found = await reader
    .select()
    .from(asked)
    .where(isOwn(schoolId, asker, id));
  return found[0];
}

/** Writes down what the asker said of the answer. `false`: the question is no longer kept, or not theirs. */
export async function setMark(
  db: Database,
  schoolId: string,
  asker: string,
  id: string,
  mark: 'right' | 'wrong',
): Promise<boolean> {
  const marked = await db
    .update(asked)
    .set({ mark })
    .where(isOwn(schoolId, asker, id))
    .returning({ id: asked.id });
  return marked.length > 0;
}

/** Everything that is kept and unanswered or marked wrong, the newest first. */
export async function askedInVain(
  reader: Reader,
  schoolId: string,
  most: number,
): Promise<Asked[]> {
  return await reader
    .select()
    .from(asked)
    .where(
      and(
        eq(asked.schoolId, schoolId),
        sql`(mark = 'wrong' or answers @> '[{"verdict": "none"}]')`,
        sql`at > now() - ${ASKED_KEPT_DAYS} * interval '1 day'`,
      ),
    )
    .orderBy(desc(asked.at), desc(asked.id))
    .limit(most);
}

function isOwn(schoolId: string, asker: string, id: string) {
  return and(eq(asked.schoolId, schoolId), eq(asked.asker, asker), eq(asked.id, id));
}
