/** The auditor's round: whatever must be so of cases, notices and cards is looked at, and what is not is put right. */
import { lockCase } from '../db/cases.ts';
import { startClimb } from '../db/climbs.ts';
import {
  casesOffLadder,
  countOverdue,
  freeStrayLeases,
  staleCards,
  unheardCases,
} from '../db/wanting.ts';
import { isWaiting } from '../policy/case-life.ts';
import { alertPlaces } from '../policy/notices.ts';
import type { Core } from './core.ts';
import { enqueue, enqueueRefreshes } from './enqueue.ts';
import type { Pace } from './pace.ts';

/** What can be found wanting; the last two can only be said, since whoever should do them does not. */
export const FINDINGS = [
  'off-ladder',
  'unheard',
  'stale-card',
  'stray-lease',
  'overdue-notice',
  'overdue-step',
] as const;
export type Finding = (typeof FINDINGS)[number];
export type Findings = Readonly<Record<Finding, number>>;

/** What is later than this is not done by anybody. */
const OVERDUE_MS = 2 * 60_000;

/** Looks at everything once, puts right what can be, and answers how much of each was found. */
export async function auditDelivery(
  core: Core,
  pace: Pick<Pace, 'leaseMs'>,
  beat: () => void = () => {},
): Promise<Findings> {
  const schoolId = core.school.id;
  const offLadder = await casesOffLadder(core.db, schoolId);
  for (const id of offLadder) await putOnLadder(core, id);
  beat();
  const unheard = await unheardCases(core.db, schoolId);
  for (const id of unheard) await alertAnew(core, id);
  beat();
  const stale = await staleCards(core.db, schoolId);
  await core.db.transaction(async (tx) => await enqueueRefreshes(tx, stale));
  beat();
  const strayLeases = await freeStrayLeases(core.db, schoolId, pace.leaseMs);
  beat();
  const overdue = await countOverdue(core.db, schoolId, OVERDUE_MS);
  return {
    'off-ladder': offLadder.length,
    unheard: unheard.length,
    'stale-card': stale.length,
    'stray-lease': strayLeases,
    'overdue-notice': overdue.notices,
    'overdue-step': overdue.steps,
  };
}

async function putOnLadder(core: Core, id: string): Promise<void> {
  await core.db.transaction(async (tx) => {
    const of = await lockCase(tx, core.school.id, id);
    if (of !== undefined && of.state !== 'closed') await startClimb(tx, of, new Date());
  });
}

async function alertAnew(core: Core, id: string): Promise<void> {
  await core.db.transaction(async (tx) => {
    const of = await lockCase(tx, core.school.id, id);
    if (of === undefined || !isWaiting(of)) return;
    const places = of.desks.flatMap((desk) => alertPlaces(desk, core.school.people));
    await enqueue(tx, core, { kind: 'case', id }, 'alert', places);
  });
}
