/** The cards that stand somewhere: written down when they are sent, read when all must change. */
import { and, eq } from 'drizzle-orm';
import { type About, isAbout } from './about.ts';
import type { Reader, Transaction } from './client.ts';
import { postings } from './schema.ts';

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
