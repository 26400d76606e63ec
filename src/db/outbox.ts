/**
 * The outbox. A notice waits here until its card stands where it must; it is never
 * dropped: what fails is tried again, more slowly, for ever.
 */
import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { type About, isAbout } from './about.ts';
import type { Database, Reader, Transaction } from './client.ts';
import { notices } from './schema.ts';

export type Notice = typeof notices.$inferSelect;
export type NewNotice = Omit<
  typeof notices.$inferInsert,
  'id' | 'attempts' | 'lease' | 'mayStand' | 'trouble' | 'deliveredAt' | 'createdAt'
>;

/** A notice in a worker's hands until the lease ends. */
export interface Claimed extends Notice {
  readonly lease: string;
  /** An attempt before this one may have reached the place: look before posting. */
  readonly stoodBefore: boolean;
}

/** Puts notices into the outbox; delivery wakes when the transaction commits. */
export async function insertNotices(tx: Transaction, rows: readonly NewNotice[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(notices).values(rows.map((row) => ({ ...row, id: v7() })));
}

/**
 * Takes up to `most` notices that are due, oldest first, and holds them for `leaseMs`.
 * Committed before anything is sent: a worker that dies leaves them to the next one when the
 * lease ends, marked as perhaps already standing. Never gives one notice to two workers.
 */
export async function claim(db: Database, most: number, leaseMs: number): Promise<Claimed[]> {
  const lease = v7();
  const due = db
    .select({
      schoolId: notices.schoolId,
      id: notices.id,
      stoodBefore: sql<boolean>`${notices.mayStand}`.as('stood_before'),
    })
    .from(notices)
    .where(sql`delivered_at is null and due_at <= now()`)
    .orderBy(notices.dueAt, notices.id)
    .limit(most)
    .for('update', { skipLocked: true })
    .as('due');
  const rows = await db
    .update(notices)
    .set({
      dueAt: sql`now() + ${leaseMs} * interval '1 millisecond'`,
      attempts: sql`${notices.attempts} + 1`,
      lease,
      mayStand: true,
    })
    .from(due)
    .where(and(eq(notices.schoolId, due.schoolId), eq(notices.id, due.id)))
    .returning({ ...getTableColumns(notices), stoodBefore: due.stoodBefore });
  return rows.map((row) => ({ ...row, lease }));
}

/** Ends a notice: its card stands. `false`: the lease was lost, and another worker answers for it now. */
export async function setDelivered(tx: Transaction, notice: Claimed): Promise<boolean> {
  const done = await tx
    .update(notices)
    .set({ deliveredAt: sql`now()`, trouble: null, lease: null })
    .where(held(notice))
    .returning({ id: notices.id });
  return done.length > 0;
}

/** Puts a notice back with the reason; `mayStand` says whether the attempt may have arrived all the same. */
export async function putBack(
  db: Reader,
  notice: Claimed,
  again: { readonly afterMs: number; readonly trouble: string; readonly mayStand: boolean },
): Promise<void> {
  await db
    .update(notices)
    .set({
      dueAt: sql`now() + ${again.afterMs} * interval '1 millisecond'`,
      trouble: again.trouble,
      mayStand: again.mayStand,
      lease: null,
    })
    .where(held(notice));
}

/** The notices about this that are still on their way, or wait for their time. */
export async function waitingNotices(
  reader: Reader,
  schoolId: string,
  about: About,
): Promise<Notice[]> {
  return await reader
    .select()
    .from(notices)
    .where(
      and(eq(notices.schoolId, schoolId), isAbout(notices, about), isNull(notices.deliveredAt)),
    );
}

/** When the next notice falls due, in milliseconds from now; undefined where none waits. */
export async function nextDueInMs(db: Database): Promise<number | undefined> {
  const found = await db
    .select({ ms: sql<number | null>`(extract(epoch from min(due_at) - now()) * 1000)::float8` })
    .from(notices)
    .where(sql`delivered_at is null`);
  return found[0]?.ms ?? undefined;
}

function held(notice: Claimed) {
  return and(
    eq(notices.schoolId, notice.schoolId),
    eq(notices.id, notice.id),
    eq(notices.lease, notice.lease),
    isNull(notices.deliveredAt),
  );
}
