/** Cases: stored once with their report, found by reference, stepped under a lock. */
import { and, arrayOverlaps, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { CaseState } from '../policy/case-life.ts';
import type { Desk, Role } from '../policy/people.ts';
import type { Reader, Transaction } from './client.ts';
import { cases, reports } from './tables/cases.ts';
import { dataKeys, schools } from './tables/schools.ts';
import type { Vault } from './vault.ts';

export type Case = typeof cases.$inferSelect;
export type NewCase = typeof cases.$inferInsert;
/** What a reporter wrote, by field. */
export type Words = Readonly<Record<string, string>>;

/** Makes sure that the school of the settings has its row; keeps its name up to date. */
export async function keepSchool(
  reader: Reader,
  school: { readonly id: string; readonly name: string },
): Promise<void> {
  await reader
    .insert(schools)
    .values({ id: school.id, name: school.name })
    .onConflictDoUpdate({ target: schools.id, set: { name: school.name } });
}

/** The case that a reporter's form has already made, if it was sent before. */
export async function caseOfSubmission(
  reader: Reader,
  schoolId: string,
  reporter: string,
  submission: string,
): Promise<Case | undefined> {
  const found = await reader
    .select()
    .from(cases)
    .where(
      and(
        eq(cases.schoolId, schoolId),
        eq(cases.reporter, reporter),
        eq(cases.submission, submission),
      ),
    );
  return found[0];
}

/** Finds a case by its reference. Whether the one who asks may know of it is not decided here. */
export async function caseByReference(
  reader: Reader,
  schoolId: string,
  reference: string,
): Promise<Case | undefined> {
  const found = await reader
    .select()
    .from(cases)
    .where(and(eq(cases.schoolId, schoolId), eq(cases.reference, reference)));
  return found[0];
}

function byId(reader: Reader, schoolId: string, id: string) {
  return reader
    .select()
    .from(cases)
    .where(and(eq(cases.schoolId, schoolId), eq(cases.id, id)));
}

/** The case, locked against every other change until the transaction ends. */
export async function lockCase(
  tx: Transaction,
  schoolId: string,
  id: string,
): Promise<Case | undefined> {
  return (await byId(tx, schoolId, id).for('update'))[0];
}

/** The case, held against changes by others while its cards are written down. */
export async function shareCase(
  tx: Transaction,
  schoolId: string,
  id: string,
): Promise<Case | undefined> {
  return (await byId(tx, schoolId, id).for('share'))[0];
}

/** The case as it is now. */
export async function caseById(
  reader: Reader,
  schoolId: string,
  id: string,
): Promise<Case | undefined> {
  return (await byId(reader, schoolId, id))[0];
}

/** Writes down who acknowledged a locked case; answers the case as it then is. */
export async function setAcknowledged(
  tx: Transaction,
  before: Case,
  after: { readonly state: CaseState; readonly by: string; readonly as: Role },
): Promise<Case> {
  const [stored] = await tx
    .update(cases)
    .set({
      state: after.state,
      acknowledgedBy: after.by,
      acknowledgedAs: after.as,
      acknowledgedAt: new Date(),
      version: before.version + 1,
    })
    .where(and(eq(cases.schoolId, before.schoolId), eq(cases.id, before.id)))
    .returning();
  if (stored === undefined) throw new Error('A locked case was gone when it was written.');
  return stored;
}

/** Writes down that a locked case was handed over, closed or opened again; answers the case as it then is. */
export async function setStepped(
  tx: Transaction,
  before: Case,
  after: {
    readonly state: CaseState;
    readonly by: string;
    readonly as: Role;
    readonly to: string | null;
  },
): Promise<Case> {
  const [stored] = await tx
    .update(cases)
    .set({
      state: after.state,
      steppedBy: after.by,
      steppedAs: after.as,
      steppedAt: new Date(),
      handedTo: after.to,
      version: before.version + 1,
    })
    .where(and(eq(cases.schoolId, before.schoolId), eq(cases.id, before.id)))
    .returning();
  if (stored === undefined) throw new Error('A locked case was gone when it was written.');
  return stored;
}

/** What the reporter wrote, by field. */
export async function wordsOf(reader: Reader, vault: Vault, caseId: string): Promise<Words> {
  const [found] = await reader
    .select({ words: reports.words, dataKey: getTableColumns(dataKeys) })
    .from(reports)
    .innerJoin(
      dataKeys,
      and(eq(dataKeys.schoolId, reports.schoolId), eq(dataKeys.id, reports.caseId)),
    )
    .where(and(eq(reports.schoolId, vault.schoolId), eq(reports.caseId, caseId)));
  if (found === undefined) throw new Error('A case is without its report or its key.');
  const words: Words = JSON.parse(
    vault.unwrap(found.dataKey).open('reports.words', caseId, found.words),
  );
  return words;
}

/** A reporter's own cases, the newest first. */
export async function casesOfReporter(
  reader: Reader,
  schoolId: string,
  reporter: string,
  most: number,
): Promise<Case[]> {
  return await reader
    .select()
    .from(cases)
    .where(and(eq(cases.schoolId, schoolId), eq(cases.reporter, reporter)))
    .orderBy(desc(cases.createdAt), asc(cases.id))
    .limit(most);
}

/** What cannot wait comes first, however new it is. */
const BY_URGENCY = sql`array_position(array['immediate', 'today', 'routine'], ${cases.urgency})`;

/**
 * The cases open at these desks and not about a person: those not acknowledged first, of these and
 * of the others the most urgent, and of these the oldest. `most` of them, without the first `skip`.
 */
export async function openCasesAt(
  reader: Reader,
  schoolId: string,
  {
    desks,
    notAbout,
    most,
    skip,
  }: {
    readonly desks: readonly Desk[];
    readonly notAbout: string;
    readonly most: number;
    readonly skip: number;
  },
): Promise<{ readonly shown: Case[]; readonly count: number; readonly unacknowledged: number }> {
  const open = and(
    eq(cases.schoolId, schoolId),
    arrayOverlaps(cases.desks, [...desks]),
    sql`not ${notAbout} = any(${cases.subjects})`,
    sql`state <> 'closed'`,
  );
  const [counted] = await reader
    .select({
      count: sql<number>`count(*)::int`,
      unacknowledged: sql<number>`(count(*) filter (where state in ('unacknowledged', 'handed-over')))::int`,
    })
    .from(cases)
    .where(open);
  const shown = await reader
    .select()
    .from(cases)
    .where(open)
    .orderBy(sql`state = 'acknowledged'`, BY_URGENCY, asc(cases.createdAt), asc(cases.id))
    .limit(most)
    .offset(skip);
  return { shown, count: counted?.count ?? 0, unacknowledged: counted?.unacknowledged ?? 0 };
}

/** Lets one more desk see a case, because nobody at its own desks can any longer. */
export async function addDesk(tx: Transaction, of: Case, desk: Desk): Promise<void> {
  await tx
    .update(cases)
    .set({ desks: sql`array_append(${cases.desks}, ${desk})` })
    .where(
      and(
        eq(cases.schoolId, of.schoolId),
        eq(cases.id, of.id),
        sql`not ${desk} = any(${cases.desks})`,
      ),
    );
}
