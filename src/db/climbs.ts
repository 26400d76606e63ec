/**
 * Where each open case stands on the ladder. A row changes only while its case is locked, so that
 * two processes never take one rung twice and an acknowledgement is never overtaken.
 */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Case } from './cases.ts';
import type { Reader, Transaction } from './client.ts';
import { climbs } from './tables/cases.ts';

export type Climb = typeof climbs.$inferSelect;

/** Puts a locked or new case on the ladder; one that is there begins anew. */
export async function startClimb(
  tx: Transaction,
  { schoolId, id: caseId }: Pick<Case, 'schoolId' | 'id'>,
  dueAt: Date,
): Promise<void> {
  const fresh = { dueAt, round: 0, taken: [] };
  await tx
    .insert(climbs)
    .values({ schoolId, caseId, ...fresh })
    .onConflictDoUpdate({ target: [climbs.schoolId, climbs.caseId], set: fresh });
}

/** Ids of the cases of a school whose next step is due, what is overdue longest first. */
export async function dueClimbs(reader: Reader, schoolId: string, most: number): Promise<string[]> {
  const found = await reader
    .select({ id: climbs.caseId })
    .from(climbs)
    .where(isDue(schoolId))
    .orderBy(asc(climbs.dueAt))
    .limit(most);
  return found.map(({ id }) => id);
}

/** The climb of a locked case if its step is still due; undefined where another process took it. */
export async function dueClimbOf(
  tx: Transaction,
  { schoolId, id }: Pick<Case, 'schoolId' | 'id'>,
): Promise<Climb | undefined> {
  const found = await tx
    .select()
    .from(climbs)
    .where(and(isDue(schoolId), eq(climbs.caseId, id)));
  return found[0];
}

/** Writes down how far a locked case has climbed and when it goes on. */
export async function setClimb(
  tx: Transaction,
  { schoolId, caseId }: Climb,
  after: Omit<Climb, 'schoolId' | 'caseId'>,
): Promise<void> {
  await tx
    .update(climbs)
    .set(after)
    .where(and(eq(climbs.schoolId, schoolId), eq(climbs.caseId, caseId)));
}

/** Takes a locked case off the ladder. */
export async function endClimb(
  tx: Transaction,
  { schoolId, id }: Pick<Case, 'schoolId' | 'id'>,
): Promise<void> {
  await tx.delete(climbs).where(and(eq(climbs.schoolId, schoolId), eq(climbs.caseId, id)));
}

/** When a school's next step falls due, in milliseconds from now; undefined where none waits. */
export async function nextClimbInMs(reader: Reader, schoolId: string): Promise<number | undefined> {
  const [found] = await reader
    .select({ ms: sql<number | null>`(extract(epoch from min(due_at) - now()) * 1000)::float8` })
    .from(climbs)
    .where(eq(climbs.schoolId, schoolId));
  return found?.ms ?? undefined;
}

function isDue(schoolId: string) {
  return and(eq(climbs.schoolId, schoolId), sql`due_at <= now()`);
}
