/** Test alerts: one that the IT administrator sent, and its part for each desk, acknowledged once. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Desk, Role } from '../policy/people.ts';
import type { Reader, Transaction } from './client.ts';
import type { Notice } from './outbox.ts';
import type { Posting } from './postings.ts';
import { notices, postings } from './tables/notices.ts';
import { deskTests, testAlerts } from './tables/troubles.ts';

export type TestAlert = typeof testAlerts.$inferSelect;
export type DeskTest = typeof deskTests.$inferSelect;

/** A desk's part, and how its copies fare. */
export interface DeskTestState {
  readonly test: DeskTest;
  readonly standing: readonly Posting[];
  readonly waiting: readonly Notice[];
}

/** Stores a test alert with a part for each of the desks, in their order. */
export async function insertTestAlert(
  tx: Transaction,
  schoolId: string,
  sentBy: string,
  desks: readonly Desk[],
): Promise<{ readonly id: string; readonly parts: readonly DeskTest[] }> {
  const id = v7();
  await tx.insert(testAlerts).values({ schoolId, id, sentBy });
  const parts = await tx
    .insert(deskTests)
    .values(desks.map((desk) => ({ schoolId, id: v7(), testAlertId: id, desk })))
    .returning();
  return { id, parts };
}

/** The test alert as it is now. */
export async function testAlertById(
  reader: Reader,
  schoolId: string,
  id: string,
): Promise<TestAlert | undefined> {
  const found = await reader.select().from(testAlerts).where(isTestAlert(schoolId, id));
  return found[0];
}

/** A desk's part as it is now. */
export async function deskTestById(
  reader: Reader,
  schoolId: string,
  id: string,
): Promise<DeskTest | undefined> {
  const found = await reader.select().from(deskTests).where(isDeskTest(schoolId, id));
  return found[0];
}

/** The test alert, locked against every other change; cards that refer to its key are not held up. */
export async function lockTestAlert(
  tx: Transaction,
  schoolId: string,
  id: string,
): Promise<TestAlert | undefined> {
  const found = await tx
    .select()
    .from(testAlerts)
    .where(isTestAlert(schoolId, id))
    .for('no key update');
  return found[0];
}

/** A desk's part, locked in the same way. Taken before the lock on the test alert. */
export async function lockDeskTest(
  tx: Transaction,
  schoolId: string,
  id: string,
): Promise<DeskTest | undefined> {
  const found = await tx
    .select()
    .from(deskTests)
    .where(isDeskTest(schoolId, id))
    .for('no key update');
  return found[0];
}

/** Something that the card of the whole shows has changed. */
export async function touchTestAlert(tx: Transaction, schoolId: string, id: string): Promise<void> {
  await tx
    .update(testAlerts)
    .set({ version: sql`${testAlerts.version} + 1` })
    .where(isTestAlert(schoolId, id));
}

/** Writes down who acknowledged a locked part; answers it as it then is. */
export async function setTestAcknowledged(
  tx: Transaction,
  before: DeskTest,
  after: { readonly by: string; readonly as: Role },
): Promise<DeskTest> {
  const [stored] = await tx
    .update(deskTests)
    .set({
      acknowledgedBy: after.by,
      acknowledgedAs: after.as,
      acknowledgedAt: sql`now()`,
      version: before.version + 1,
    })
    .where(isDeskTest(before.schoolId, before.id))
    .returning();
  if (stored === undefined) throw new Error('A locked test was gone when it was written.');
  return stored;
}

/** Every desk's part of a test alert, in the order of the desks, and how its copies fare. */
export async function deskTestStates(
  reader: Reader,
  schoolId: string,
  testAlertId: string,
): Promise<DeskTestState[]> {
  const tests = await reader
    .select()
    .from(deskTests)
    .where(and(eq(deskTests.schoolId, schoolId), eq(deskTests.testAlertId, testAlertId)))
    .orderBy(deskTests.id);
  const ids = tests.map(({ id }) => id);
  const standing = await reader
    .select()
    .from(postings)
    .where(and(eq(postings.schoolId, schoolId), inArray(postings.deskTestId, ids)))
    .orderBy(postings.id);
  const waiting = await reader
    .select()
    .from(notices)
    .where(
      and(
        eq(notices.schoolId, schoolId),
        inArray(notices.deskTestId, ids),
        eq(notices.kind, 'test-alert'),
        isNull(notices.deliveredAt),
      ),
    )
    .orderBy(notices.id);
  return tests.map((test) => ({
    test,
    standing: standing.filter(({ deskTestId }) => deskTestId === test.id),
    waiting: waiting.filter(({ deskTestId }) => deskTestId === test.id),
  }));
}

function isTestAlert(schoolId: string, id: string) {
  return and(eq(testAlerts.schoolId, schoolId), eq(testAlerts.id, id));
}

function isDeskTest(schoolId: string, id: string) {
  return and(eq(deskTests.schoolId, schoolId), eq(deskTests.id, id));
}
