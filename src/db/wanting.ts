/**
 * What must be so of every case, notice and card, and is not. Each is written down in one
 * transaction with its cause, so that nothing here ever finds anything; the auditor looks all the same.
 */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database, Reader } from './client.ts';
import type { Posting } from './postings.ts';
import { ALERTING } from './tables/card-kinds.ts';
import { cases, climbs } from './tables/cases.ts';
import { notices, postings } from './tables/notices.ts';

/** So many at a time; the rest are found the next time. */
const MOST = 200;

/** Ids of the cases that are not closed and stand on no ladder. */
export async function casesOffLadder(reader: Reader, schoolId: string): Promise<string[]> {
  const found = await reader
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        eq(cases.schoolId, schoolId),
        sql`${cases.state} in ('unacknowledged', 'acknowledged', 'handed-over')`,
        sql`not exists (select from ${climbs} where climbs.school_id = ${cases.schoolId} and climbs.case_id = ${cases.id})`,
      ),
    )
    .limit(MOST);
  return found.map(({ id }) => id);
}

/** Ids of the cases that nobody has acknowledged and of which no alert stands or is on its way. */
export async function unheardCases(reader: Reader, schoolId: string): Promise<string[]> {
  const found = await reader
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        eq(cases.schoolId, schoolId),
        sql`${cases.state} in ('unacknowledged', 'handed-over')`,
        sql`not exists (select from postings where postings.school_id = ${cases.schoolId} and postings.case_id = ${cases.id} and ${inArray(postings.kind, ALERTING)})`,
        sql`not exists (select from notices where notices.delivered_at is null and notices.school_id = ${cases.schoolId} and notices.case_id = ${cases.id} and ${inArray(notices.kind, ALERTING)})`,
      ),
    )
    .limit(MOST);
  return found.map(({ id }) => id);
}

/** The cards that show an older state of their case and that nothing waits to redraw. */
export async function staleCards(reader: Reader, schoolId: string): Promise<Posting[]> {
  const found = await reader
    .select({ posting: postings })
    .from(postings)
    .innerJoin(cases, and(eq(cases.schoolId, postings.schoolId), eq(cases.id, postings.caseId)))
    .where(
      and(
        eq(postings.schoolId, schoolId),
        inArray(postings.kind, ALERTING),
        sql`${postings.shows} <> ${cases.version}`,
        sql`not exists (select from notices where notices.delivered_at is null and notices.school_id = ${postings.schoolId} and notices.case_id = ${postings.caseId} and notices.posting_id = ${postings.id})`,
      ),
    )
    .limit(MOST);
  return found.map(({ posting }) => posting);
}

/** Frees the notices that are held longer than any worker may hold one; answers how many. */
export async function freeStrayLeases(
  db: Database,
  schoolId: string,
  leaseMs: number,
): Promise<number> {
  const freed = await db
    .update(notices)
    .set({ dueAt: sql`now()`, lease: null })
    .where(
      and(
        eq(notices.schoolId, schoolId),
        sql`delivered_at is null and lease is not null`,
        sql`due_at > now() + ${2 * leaseMs} * interval '1 millisecond'`,
      ),
    )
    .returning({ id: notices.id });
  return freed.length;
}

/** How many notices and how many steps of the ladder should have been taken so long ago. */
export async function countOverdue(
  reader: Reader,
  schoolId: string,
  byMs: number,
): Promise<{ readonly notices: number; readonly steps: number }> {
  const isOverdue = sql`due_at < now() - ${byMs} * interval '1 millisecond'`;
  return {
    notices: await reader.$count(
      notices,
      and(eq(notices.schoolId, schoolId), sql`delivered_at is null`, isOverdue),
    ),
    steps: await reader.$count(climbs, and(eq(climbs.schoolId, schoolId), isOverdue)),
  };
}
