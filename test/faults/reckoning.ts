/** What became of every report in the end: in the records, and in front of people. */
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { verifyChain } from '../../src/db/audit-chain.ts';
import { type Case, wordsOf } from '../../src/db/cases.ts';
import { singleClient } from '../../src/db/client.ts';
import { cases, climbs } from '../../src/db/tables/cases.ts';
import { notices } from '../../src/db/tables/notices.ts';
import { alertPlaces, type Place } from '../../src/policy/notices.ts';
import type { School } from '../../src/policy/school.ts';
import type { Filed } from './filing.ts';
import { atRecords, type Records } from './records.ts';
import type { Standing, TrialSchool } from './trial-school.ts';

/** Reports are named by their reference, or by what was written in them where they have none. */
export interface Reckoning {
  /** Told to be stored, and not there, or not as it was written. */
  readonly lost: string[];
  /** Stored, and nobody filed it or it is there already. */
  readonly doubled: string[];
  readonly alertsMissing: string[];
  readonly alertsDoubled: string[];
  /** Of the doubled ones, those where no copy says that it may be the second. */
  readonly unmarked: string[];
  readonly receiptsMissing: string[];
  /** Receipts for what is not stored. */
  readonly falseReceipts: string[];
  /** Open and not on the ladder. */
  readonly offLadder: string[];
  /** What is wrong with the record of who did what. */
  readonly auditBroken: string[];
}

/** Waits until every card that is due stands; answers how many seconds that took. Throws after so long. */
export async function untilAllStands(trial: TrialSchool, mostMs = 240_000): Promise<number> {
  const begun = Date.now();
  for (;;) {
    const waiting = await atRecords(
      trial,
      async ({ db }) =>
        await db
          .select()
          .from(notices)
          // What is to come another day is not waited for.
          .where(sql`delivered_at is null and due_at < now() + interval '30 minutes'`),
    ).catch(() => undefined);
    if (waiting?.length === 0) return Math.round((Date.now() - begun) / 100) / 10;
    if (Date.now() - begun > mostMs) {
      throw new Error(`It still waits: ${JSON.stringify(waiting)}`);
    }
    await pause(500);
  }
}

/** Compares what people were told with what is stored, and what is stored with what stands. */
export async function reckon(trial: TrialSchool, filed: readonly Filed[]): Promise<Reckoning> {
  const standing = await trial.standing();
  return await atRecords(trial, async ({ db, vault, url }) => {
    const stored = await db.select().from(cases);
    const climbing = new Set((await db.select().from(climbs)).map(({ caseId }) => caseId));
    const alerts = stored.flatMap((of) => placesOf(of, trial.school).map((at) => ({ of, at })));
    const copies = alerts.map(({ of, at }) => ({ of, at, found: alertsAt(standing, at, of) }));
    const doubled = copies.filter(({ found }) => found.length > 1);
    return {
      lost: await lostOf({ db, vault }, filed, stored),
      doubled: doubledOf(filed, stored),
      alertsMissing: copies.filter(({ found }) => found.length === 0).map(nameOf),
      alertsDoubled: doubled.map(nameOf),
      unmarked: doubled.filter(({ found }) => !found.some(isMarked)).map(nameOf),
      receiptsMissing: stored.filter((of) => !hasReceipt(standing, of)).map((of) => of.reference),
      falseReceipts: receiptsIn(standing).filter(
        (receipt) => !stored.some(({ reference }) => reference === receipt),
      ),
      offLadder: stored
        .filter(({ state, id }) => state !== 'closed' && !climbing.has(id))
        .map(({ reference }) => reference),
      auditBroken: await auditBroken(url, trial.school),
    };
  });
}

/** Nothing of what must never be. */
export const ALL_IS_WELL: Reckoning = {
  lost: [],
  doubled: [],
  alertsMissing: [],
  alertsDoubled: [],
  unmarked: [],
  receiptsMissing: [],
  falseReceipts: [],
  offLadder: [],
  auditBroken: [],
};

async function lostOf(
  { db, vault }: Pick<Records, 'db' | 'vault'>,
  filed: readonly Filed[],
  stored: readonly Case[],
): Promise<string[]> {
  const lost: string[] = [];
  for (const { reference, submission, values } of filed) {
    if (reference === undefined) continue;
    const of = stored.find((each) => each.submission === submission);
    const words = of === undefined ? {} : await wordsOf(db, vault, of.id);
    if (of?.reference !== reference || words['happened'] !== values['happened']) {
      lost.push(reference);
    }
  }
  return lost;
}

function doubledOf(filed: readonly Filed[], stored: readonly Case[]): string[] {
  const known = new Set(filed.map(({ submission }) => submission));
  return stored
    .filter(({ submission }) => !known.delete(submission))
    .map(({ reference }) => reference);
}

function placesOf({ desks }: Case, { people }: School): string[] {
  return desks.flatMap((desk) => alertPlaces(desk, people)).map(idOf);
}

function idOf(place: Place): string {
  return place.kind === 'desk' ? `${place.desk} desk` : place.person;
}

function alertsAt(standing: readonly Standing[], place: string, { reference }: Case): string[] {
  return standing
    .filter(({ at, words }) => at === place && words.includes(`New report ${reference}`))
    .map(({ words }) => words);
}

function isMarked(words: string): boolean {
  return words.includes('You may see this alert twice');
}

function hasReceipt(standing: readonly Standing[], { reporter, reference }: Case): boolean {
  return standing.some(
    ({ at, words }) => at === reporter && words.includes(`Your report is stored: ${reference}`),
  );
}

function receiptsIn(standing: readonly Standing[]): string[] {
  return standing.flatMap(({ words }) => {
    const [, reference] = /Your report is stored: (SR-\w{4})/u.exec(words) ?? [];
    return reference === undefined ? [] : [reference];
  });
}

function nameOf({ of, at }: { readonly of: Case; readonly at: string }): string {
  return `${of.reference} at ${at}`;
}

async function auditBroken(url: string, { id }: School): Promise<string[]> {
  const client = singleClient(url);
  await client.connect();
  try {
    const { breaks } = await verifyChain(client, id, []);
    return breaks.map((each) => JSON.stringify(each));
  } finally {
    await client.end();
  }
}
