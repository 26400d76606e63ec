/**
 * The outbox. A notice waits here until its card stands where it must; it is never
 * dropped: what fails is tried again, more slowly, for ever.
 */
import { and, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Urgency } from '../policy/report.ts';
import { type About, isAbout } from './about.ts';
import type { Database, Reader, Transaction } from './client.ts';
import type { NoticeKind, Rank } from './tables/card-kinds.ts';
import { notices } from './tables/notices.ts';

export type Notice = typeof notices.$inferSelect;
export type NewNotice = Omit<
  typeof notices.$inferInsert,
  | 'id'
  | 'rank'
  | 'attempts'
  | 'lease'
  | 'mayStand'
  | 'trouble'
  | 'refused'
  | 'loudAt'
  | 'deliveredAt'
  | 'createdAt'
>;

/** The rank of what cannot wait. */
export const URGENT: Rank = 0;
const RANKS: readonly Rank[] = [URGENT, 1, 2];

/** A notice in a worker's hands until the lease ends. */
export interface Claimed extends Notice {
  readonly lease: string;
  /** An attempt before this one may have reached the place: look before posting. */
  readonly stoodBefore: boolean;
  /** How long ago it was queued, by the database's clock. */
  readonly waitedMs: number;
  /** When the worker began to ask for it, by both clocks of its machine: the lease is no older. */
  readonly claimedAt: { readonly performance: number; readonly date: number };
}

/** What a worker takes. */
export interface Taking {
  readonly most: number;
  readonly leaseMs: number;
  /** Leaves everything that can wait. */
  readonly urgentOnly?: boolean;
}

/** Puts notices into the outbox; delivery wakes when the transaction commits. */
export async function insertNotices(tx: Transaction, rows: readonly NewNotice[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(notices).values(rows.map((row) => ({ ...row, id: v7(), rank: rankOf(row) })));
}

/** What asks somebody to act, and is urgent if its case is. */
const ASKS_TO_ACT: readonly NoticeKind[] = ['alert', 'rung', 'mail', 'unseen'];

/** The rank of a notice about a case of this urgency. */
export function rankAt(kind: NoticeKind, urgency: Urgency): Rank {
  if (!ASKS_TO_ACT.includes(kind)) return 2;
  return urgency === 'immediate' ? URGENT : 1;
}

/** How urgent its case is was stored before it. */
function rankOf({ kind, schoolId, caseId }: NewNotice): Rank | SQL<Rank> {
  if (!ASKS_TO_ACT.includes(kind)) return 2;
  return sql<Rank>`case when exists (select from cases where school_id = ${schoolId} and id = ${caseId} and urgency = 'immediate') then 0 else 1 end`;
}

/**
 * Takes up to `most` of a school's notices that are due, what cannot wait first and then the
 * oldest, and holds them for `leaseMs`.
 * Committed before anything is sent: a worker that dies leaves them to the next one when the
 * lease ends, marked as perhaps already standing. Never gives one notice to two workers.
 */
export async function claim(
  db: Database,
  schoolId: string,
  { most, leaseMs, urgentOnly = false }: Taking,
): Promise<Claimed[]> {
  const lease = v7();
  const claimedAt = { performance: performance.now(), date: Date.now() };
  // Not a subquery of the update: Postgres may run that anew for each row, and then takes more than `most`.
  const due = db.$with('due').as(
    db
      .select({
        schoolId: notices.schoolId,
        id: notices.id,
        stoodBefore: sql<boolean>`${notices.mayStand}`.as('stood_before'),
      })
      .from(notices)
      .where(and(waitsAt(schoolId, urgentOnly), sql`due_at <= now()`))
      .orderBy(notices.rank, notices.dueAt, notices.id)
      .limit(most)
      .for('update', { skipLocked: true }),
  );
  const rows = await db
    .with(due)
    .update(notices)
    .set({
      dueAt: sql`now() + ${leaseMs} * interval '1 millisecond'`,
      attempts: sql`${notices.attempts} + 1`,
      lease,
      mayStand: true,
    })
    .from(due)
    .where(and(eq(notices.schoolId, due.schoolId), eq(notices.id, due.id)))
    .returning({
      ...getTableColumns(notices),
      stoodBefore: due.stoodBefore,
      waitedMs: sql<number>`(extract(epoch from now() - ${notices.createdAt}) * 1000)::float8`,
    });
  return rows
    .toSorted((a, b) => a.rank - b.rank || a.createdAt.getTime() - b.createdAt.getTime())
    .map((row) => ({ ...row, lease, claimedAt }));
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

/**
 * Puts a notice back with the reason; `mayStand` says whether an attempt may have arrived all the
 * same, `isLoud` that it is now said aloud that it does not arrive. `false`: the lease was lost.
 */
export async function putBack(
  reader: Reader,
  notice: Claimed,
  again: {
    readonly afterMs: number;
    readonly trouble: string;
    readonly mayStand: boolean;
    readonly refused: boolean;
  },
  isLoud = false,
): Promise<boolean> {
  const back = await reader
    .update(notices)
    .set({
      dueAt: sql`now() + ${again.afterMs} * interval '1 millisecond'`,
      trouble: again.trouble,
      mayStand: again.mayStand,
      refused: again.refused,
      lease: null,
      ...(isLoud ? { loudAt: sql`now()` } : {}),
    })
    .where(held(notice))
    .returning({ id: notices.id });
  return back.length > 0;
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

/** When a school's next notice falls due, in milliseconds from now; undefined where none waits. */
export async function nextDueInMs(
  db: Database,
  schoolId: string,
  urgentOnly = false,
): Promise<number | undefined> {
  // The first of each rank stands at the front of the index; the first of all does not.
  const first = (rank: Rank) =>
    sql`(select min(due_at) from ${notices} where ${and(waitsAt(schoolId, false), eq(notices.rank, rank))})`;
  const ranks = urgentOnly ? [URGENT] : RANKS;
  const { rows } = await db.execute<{ ms: number | null }>(
    sql`select (extract(epoch from least(${sql.join(ranks.map(first), sql`, `)}) - now()) * 1000)::float8 as ms`,
  );
  return rows[0]?.ms ?? undefined;
}

/** The predicate of the partial index is written as it is there. */
function waitsAt(schoolId: string, urgentOnly: boolean) {
  return and(
    eq(notices.schoolId, schoolId),
    sql`delivered_at is null`,
    urgentOnly ? eq(notices.rank, URGENT) : undefined,
  );
}

function held(notice: Claimed) {
  return and(
    eq(notices.schoolId, notice.schoolId),
    eq(notices.id, notice.id),
    eq(notices.lease, notice.lease),
    isNull(notices.deliveredAt),
  );
}
