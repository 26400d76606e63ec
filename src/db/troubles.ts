/** Places on a surface that take no cards: at most one open trouble each, however many notices wait there. */
import { and, eq, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Reader, Transaction } from './client.ts';
import type { PlaceColumns } from './places.ts';
import { notices } from './tables/notices.ts';
import { schools } from './tables/schools.ts';
import { troubles, type TroubleEnd } from './tables/troubles.ts';

/** A place that takes no cards, or took none for a while. */
export type PlaceTrouble = typeof troubles.$inferSelect;

/** A place on a surface, as it is written in a row. */
export interface SpotColumns extends PlaceColumns {
  readonly surface: string;
}

/** A trouble, and how many cards were tried there in vain and still wait. */
export interface Stuck {
  readonly trouble: PlaceTrouble;
  readonly waiting: number;
}

/** One that begins again this soon is the same one: flapping must not become a flood of cards. */
const SAME_WITHIN = sql`interval '30 minutes'`;
/** Notices at one place may fail for reasons that take turns: their changes are taken up at most so often. */
const REASON_STANDS_FOR = sql`interval '1 minute'`;

/**
 * Taken before a trouble of the school is changed, or a card about one is written down: two
 * that would lock each other's troubles wait here instead.
 */
export async function lockTroubles(tx: Transaction, schoolId: string): Promise<void> {
  await tx
    .select({ id: schools.id })
    .from(schools)
    .where(eq(schools.id, schoolId))
    .for('no key update');
}

/** The trouble that is open at a place now. */
export async function openTroubleAt(
  reader: Reader,
  schoolId: string,
  at: SpotColumns,
): Promise<PlaceTrouble | undefined> {
  const found = await reader.select().from(troubles).where(openAt(schoolId, at));
  return found[0];
}

/** Opens a trouble, or opens anew the one that ended a short while ago. */
export async function openTrouble(
  tx: Transaction,
  schoolId: string,
  { surface, placeKind, place }: SpotColumns,
  reason: string,
): Promise<PlaceTrouble> {
  const at = { surface, placeKind, place };
  const latest = tx
    .select({ id: troubles.id })
    .from(troubles)
    .where(and(isAt(schoolId, at), sql`${troubles.endedAt} > now() - ${SAME_WITHIN}`))
    .orderBy(sql`${troubles.endedAt} desc`)
    .limit(1);
  const [again] = await tx
    .update(troubles)
    .set({
      reason,
      reasonAt: sql`now()`,
      endedAt: null,
      endedAs: null,
      version: sql`${troubles.version} + 1`,
    })
    .where(and(eq(troubles.schoolId, schoolId), sql`${troubles.id} = (${latest})`))
    .returning();
  if (again !== undefined) return again;
  const [opened] = await tx
    .insert(troubles)
    .values({ schoolId, id: v7(), ...at, reason })
    .returning();
  if (opened === undefined) throw new Error('A trouble was not stored.');
  return opened;
}

/** Takes up another reason. `false`: the one that is known is the same, or is too new. */
export async function changeReason(
  tx: Transaction,
  { schoolId, id }: PlaceTrouble,
  reason: string,
): Promise<boolean> {
  const changed = await tx
    .update(troubles)
    .set({ reason, reasonAt: sql`now()`, version: sql`${troubles.version} + 1` })
    .where(
      and(
        eq(troubles.schoolId, schoolId),
        eq(troubles.id, id),
        sql`${troubles.reason} <> ${reason} and ${troubles.reasonAt} <= now() - ${REASON_STANDS_FOR}`,
      ),
    )
    .returning({ id: troubles.id });
  return changed.length > 0;
}

/** Ends the trouble that is open at a place; undefined where there is none. */
export async function endTrouble(
  tx: Transaction,
  schoolId: string,
  at: SpotColumns,
  endedAs: TroubleEnd,
): Promise<PlaceTrouble | undefined> {
  const [ended] = await tx
    .update(troubles)
    .set({ endedAt: sql`now()`, endedAs, version: sql`${troubles.version} + 1` })
    .where(openAt(schoolId, at))
    .returning();
  return ended;
}

/** One trouble, open or not, and what waits for its place. */
export async function stuckById(
  reader: Reader,
  schoolId: string,
  id: string,
): Promise<Stuck | undefined> {
  const [trouble] = await reader
    .select()
    .from(troubles)
    .where(and(eq(troubles.schoolId, schoolId), eq(troubles.id, id)));
  if (trouble === undefined) return undefined;
  return { trouble, waiting: await reader.$count(notices, triedInVainAt(schoolId, trouble)) };
}

/** The troubles that are open, those of desks first and then the oldest. */
export async function openTroubles(reader: Reader, schoolId: string): Promise<Stuck[]> {
  const waiting = reader
    .select({
      surface: notices.surface,
      placeKind: notices.placeKind,
      place: notices.place,
      count: sql<number>`count(*)::int`.as('count'),
    })
    .from(notices)
    .where(triedInVain(schoolId))
    .groupBy(notices.surface, notices.placeKind, notices.place)
    .as('waiting');
  return await reader
    .select({ trouble: troubles, waiting: sql<number>`coalesce(${waiting.count}, 0)` })
    .from(troubles)
    .leftJoin(
      waiting,
      and(
        eq(waiting.surface, troubles.surface),
        eq(waiting.placeKind, troubles.placeKind),
        eq(waiting.place, troubles.place),
      ),
    )
    .where(and(eq(troubles.schoolId, schoolId), sql`ended_at is null`))
    .orderBy(sql`${troubles.placeKind} = 'person'`, troubles.since, troubles.id);
}

/** How many people's troubles are open on a surface. */
export async function countOpenForPeople(
  reader: Reader,
  schoolId: string,
  surface: string,
): Promise<number> {
  return await reader.$count(
    troubles,
    and(
      eq(troubles.schoolId, schoolId),
      sql`ended_at is null`,
      eq(troubles.surface, surface),
      eq(troubles.placeKind, 'person'),
    ),
  );
}

/** Whether a card still waits for a place after it was tried there in vain. */
export async function waitsInVain(
  reader: Reader,
  schoolId: string,
  at: SpotColumns,
): Promise<boolean> {
  const found = await reader
    .select({ id: notices.id })
    .from(notices)
    .where(triedInVainAt(schoolId, at))
    .limit(1);
  return found.length > 0;
}

function triedInVainAt(schoolId: string, { surface, placeKind, place }: SpotColumns) {
  return and(
    triedInVain(schoolId),
    eq(notices.surface, surface),
    eq(notices.placeKind, placeKind),
    eq(notices.place, place),
  );
}

/** The predicate of the partial index is written as it is there. */
function triedInVain(schoolId: string) {
  return and(
    eq(notices.schoolId, schoolId),
    sql`delivered_at is null and ${notices.trouble} is not null`,
  );
}

function openAt(schoolId: string, at: SpotColumns) {
  return and(isAt(schoolId, at), sql`ended_at is null`);
}

function isAt(schoolId: string, { surface, placeKind, place }: SpotColumns) {
  return and(
    eq(troubles.schoolId, schoolId),
    eq(troubles.surface, surface),
    eq(troubles.placeKind, placeKind),
    eq(troubles.place, place),
  );
}
