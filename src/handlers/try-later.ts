/** What did not arrive is put back with the reason; after a while that is said aloud, and another road is taken. */
import { aboutFrom } from '../db/about.ts';
import { record } from '../db/audit.ts';
import { type Claimed, putBack, setLoud, URGENT } from '../db/outbox.ts';
import { placeFrom } from '../db/places.ts';
import type { Carrier } from './errand.ts';
import { noteTrouble } from './note-trouble.ts';
import { isLoud, pauseAfter } from './pace.ts';
import type { Topic } from './topic.ts';

export interface Failed {
  readonly reason: string;
  /** Whether the place did not take it, or something on our own side went wrong. */
  readonly fault: 'place' | 'ours';
  /** An attempt, this one or an earlier one, may have arrived. */
  readonly mayStand: boolean;
  /** Not before then, where the surface said so. */
  readonly afterMs?: number;
}

/** Puts a notice back, never for good. The topic is undefined where it could not be read. */
export async function tryLater(
  { core, pace, tell }: Carrier,
  notice: Claimed,
  failed: Failed,
  topic?: Topic,
): Promise<void> {
  const afterMs = Math.max(failed.afterMs ?? 0, pauseAfter(pace, notice.attempts));
  const again = { afterMs, trouble: failed.reason, mayStand: failed.mayStand };
  // A reminder was queued a day before it was due.
  const waitedMs = notice.kind === 'reminder' ? 0 : notice.waitedMs;
  const isTimeToSay =
    notice.loudAt === null &&
    isLoud({ attempts: notice.attempts, waitedMs, isUrgent: notice.rank === URGENT }, afterMs);
  if (!isTimeToSay) {
    const isSaid = notice.loudAt !== null;
    if (!isSaid || failed.fault === 'ours') {
      await putBack(core.db, notice, again);
      return;
    }
    await core.db.transaction(async (tx) => {
      await putBack(tx, notice, again);
      await noteTrouble(tx, core, notice, failed.reason);
    });
    return;
  }
  const { kind, surface } = notice;
  const isFirst = await core.db.transaction(async (tx) => {
    const isSaid = await setLoud(tx, notice);
    await putBack(tx, notice, again);
    if (!isSaid) return false;
    const place = placeFrom(notice);
    if (kind !== 'refresh' && place !== undefined) {
      await topic?.guarded?.byAnotherRoad(tx, kind, { surface, place });
    }
    if (failed.fault === 'place') await noteTrouble(tx, core, notice, failed.reason);
    const about = topic?.about ?? aboutFrom(notice);
    if (about !== undefined) {
      await record(tx, {
        schoolId: notice.schoolId,
        who: 'staffroom',
        act: 'undelivered',
        about,
        detail: { kind, surface, place: notice.place },
      });
    }
    return true;
  });
  if (isFirst) {
    tell({ kind: 'undelivered', card: kind, surface, place: notice.place, reason: failed.reason });
  }
}
