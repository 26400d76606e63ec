/** The cards that stand somewhere: written down when they are sent, read when all must change. */
import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import { type About, isAbout } from './about.ts';
import type { Case } from './cases.ts';
import type { Reader, Transaction } from './client.ts';
import { ALERTING } from './tables/card-kinds.ts';
import { cases } from './tables/cases.ts';
import { postings } from './tables/notices.ts';

export type Posting = typeof postings.$inferSelect;

/** Writes down that a card stands. */
export async function insertPosting(
  tx: Transaction,
  posting: typeof postings.$inferInsert,
): Promise<void> {
  await tx.insert(postings).values(posting);
}

/** Every card that stands for this. */
export async function postingsAbout(
  reader: Reader,
  schoolId: string,
  about: About,
): Promise<Posting[]> {
  return await reader
    .select()
    .from(postings)
    .where(and(eq(postings.schoolId, schoolId), isAbout(postings, about)));
}

/** One card that stands. */
export async function postingById(
  reader: Reader,
  schoolId: string,
  id: string,
): Promise<Posting | undefined> {
  const found = await reader
    .select()
    .from(postings)
    .where(and(eq(postings.schoolId, schoolId), eq(postings.id, id)));
  return found[0];
}

/** Writes down which version of what it is about a redrawn card shows. */
export async function setShows(
  tx: Transaction,
  schoolId: string,
  id: string,
  shows: number,
): Promise<void> {
  await tx
    .update(postings)
    .set({ shows })
    .where(and(eq(postings.schoolId, schoolId), eq(postings.id, id)));
}

/** Forgets a card that stands no longer. `false`: it was forgotten before. */
export async function deletePosting(
  tx: Transaction,
  schoolId: string,
  id: string,
): Promise<boolean> {
  const deleted = await tx
    .delete(postings)
    .where(and(eq(postings.schoolId, schoolId), eq(postings.id, id)))
    .returning({ id: postings.id });
  return deleted.length > 0;
}

/**
 * A school's alerts that stand and that nothing waits to redraw, each with its case; `most` of
 * them, in the order of their ids after the given one.
 */
export async function standingAlerts(
  reader: Reader,
  schoolId: string,
  after: string,
  most: number,
): Promise<{ readonly posting: Posting; readonly of: Case }[]> {
  return await reader
    .select({ posting: postings, of: cases })
    .from(postings)
    .innerJoin(cases, and(eq(cases.schoolId, postings.schoolId), eq(cases.id, postings.caseId)))
    .where(
      and(
        eq(postings.schoolId, schoolId),
        inArray(postings.kind, ALERTING),
        gt(postings.id, after),
        sql`not exists (select from notices as waiting where waiting.delivered_at is null and waiting.school_id = ${postings.schoolId} and waiting.case_id = ${postings.caseId} and waiting.posting_id = ${postings.id})`,
      ),
    )
    .orderBy(postings.id)
    .limit(most);
}

/** Which of these cases have an alert that stands somewhere. */
export async function alertedCases(
  reader: Reader,
  schoolId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const found = await reader
    .selectDistinct({ id: postings.caseId })
    .from(postings)
    .where(
      and(
        eq(postings.schoolId, schoolId),
        inArray(postings.caseId, [...ids]),
        inArray(postings.kind, ALERTING),
      ),
    );
  return new Set(found.flatMap(({ id }) => (id === null ? [] : [id])));
}
