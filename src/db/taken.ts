/** Takes what a platform hands over once, whichever process it reaches. */
import { and, eq, sql } from 'drizzle-orm';
import type { Database } from './client.ts';
import { taken } from './tables/taken.ts';

/** Longer than any platform goes on repeating. */
const KEPT = sql`interval '1 day'`;

/** Whether this is the first time that it was handed over. */
export async function takeOnce(
  db: Database,
  schoolId: string,
  surface: string,
  key: string,
): Promise<boolean> {
  const first = await db
    .insert(taken)
    .values({ schoolId, surface, key })
    .onConflictDoNothing()
    .returning({ key: taken.key });
  return first.length > 0;
}

/** Forgets what can no longer be repeated. */
export async function forgetTaken(db: Database, schoolId: string): Promise<void> {
  await db.delete(taken).where(and(eq(taken.schoolId, schoolId), sql`at < now() - ${KEPT}`));
}
