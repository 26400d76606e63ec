/** Secrets that come to their end, and how far the administrator has been told of it. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Reader, Transaction } from './client.ts';
import { expiries } from './tables/expiries.ts';

export type Expiry = typeof expiries.$inferSelect;

/** One end, as the settings name it. */
export interface End {
  readonly surface: string;
  /** The last day, as YYYY-MM-DD. */
  readonly endsOn: string;
  readonly cure: string;
}

/** Writes down that so many steps are reached; undefined where that is known, so that each is told of once. */
export async function reachSteps(
  tx: Transaction,
  schoolId: string,
  { surface, endsOn, cure }: End,
  steps: number,
): Promise<Expiry | undefined> {
  const [reached] = await tx
    .insert(expiries)
    .values({ schoolId, id: v7(), surface, endsOn, cure, steps })
    .onConflictDoUpdate({
      target: [expiries.schoolId, expiries.surface, expiries.endsOn],
      set: { cure, steps, settledAt: null, version: sql`${expiries.version} + 1` },
      // One that was settled is told of again should the settings go back to it.
      setWhere: sql`${expiries.steps} < ${steps} or ${expiries.settledAt} is not null`,
    })
    .returning();
  return reached;
}

/** Those that the administrator has been told of and that nobody has settled. */
export async function openExpiries(reader: Reader, schoolId: string): Promise<Expiry[]> {
  return await reader
    .select()
    .from(expiries)
    .where(and(eq(expiries.schoolId, schoolId), isNull(expiries.settledAt)));
}

/** The settings no longer name this end; `false` where that is known. */
export async function settleExpiry(tx: Transaction, { schoolId, id }: Expiry): Promise<boolean> {
  const settled = await tx
    .update(expiries)
    .set({ settledAt: sql`now()`, version: sql`${expiries.version} + 1` })
    .where(and(eq(expiries.schoolId, schoolId), eq(expiries.id, id), isNull(expiries.settledAt)))
    .returning({ id: expiries.id });
  return settled.length > 0;
}

export async function expiryById(
  reader: Reader,
  schoolId: string,
  id: string,
): Promise<Expiry | undefined> {
  const found = await reader
    .select()
    .from(expiries)
    .where(and(eq(expiries.schoolId, schoolId), eq(expiries.id, id)));
  return found[0];
}

/** The expiry, held against changes while a card about it is written down. */
export async function lockExpiry(
  tx: Transaction,
  schoolId: string,
  id: string,
): Promise<Expiry | undefined> {
  const found = await tx
    .select()
    .from(expiries)
    .where(and(eq(expiries.schoolId, schoolId), eq(expiries.id, id)))
    .for('no key update');
  return found[0];
}
