/** Acknowledged is not forgotten: where nothing is written down, whoever acknowledged or opened it again is reminded, then who can stand in. */
import type { About } from '../db/about.ts';
import { record } from '../db/audit.ts';
import type { Case } from '../db/cases.ts';
import type { Transaction } from '../db/client.ts';
import { type Climb, endClimb, setClimb } from '../db/climbs.ts';
import { hasActedSince } from '../db/entries.ts';
import { waitingNotices } from '../db/outbox.ts';
import { isReopened } from '../policy/case-life.ts';
import { followUpDue, followUpsOf, keyOf, stepsAhead } from '../policy/ladder.ts';
import { dayAt } from '../policy/school-times.ts';
import type { Core } from './core.ts';
import { enqueue } from './enqueue.ts';
import type { Happening } from './happening.ts';

/** Takes the step of a locked case that is due and that nobody need acknowledge, and answers the reminder if there is one; a closed case has none. */
export async function followUp(
  tx: Transaction,
  core: Core,
  of: Case,
  at: Climb,
  now: Date,
): Promise<Happening | undefined> {
  if (of.state === 'closed') {
    await endClimb(tx, of);
    return undefined;
  }
  const about: About = { kind: 'case', id: of.id };
  const onTheirWay = (await waitingNotices(tx, of.schoolId, about))
    .filter(({ kind }) => kind === 'follow-up')
    .map(({ place }) => place);
  const steps = followUpsOf(of, core.school, dayAt(now, core.school));
  // A second reminder behind one that waits to be sent would only come with the first.
  const next = stepsAhead(steps, at).find(
    ({ step }) => 'person' in step && !onTheirWay.includes(step.person),
  );
  const { round, taken } = next?.after ?? { round: at.round + 1, taken: [] };
  const since = (isReopened(of) ? of.steppedAt : of.acknowledgedAt) ?? of.createdAt;
  const hasActed = await hasActedSince(tx, of.schoolId, of.id, since);
  const dueAt = followUpDue(of.urgency, { hasActed, round }, now, core.school);
  await setClimb(tx, at, { round, taken: [...taken], reporterToldAt: at.reporterToldAt, dueAt });
  if (next === undefined || !('person' in next.step)) return undefined;
  await enqueue(tx, core, about, 'follow-up', [{ kind: 'person', person: next.step.person }]);
  await record(tx, {
    schoolId: of.schoolId,
    who: 'staffroom',
    act: 'reminded',
    about,
    detail: { step: keyOf(next.step), round: String(round) },
  });
  return { kind: 'reminded', case: of.id, rung: next.step.rung, round };
}
