/** What did not arrive is put back with the reason; after a while that is said aloud, and another road is taken. */
import { type About, aboutFrom } from '../db/about.ts';
import { record } from '../db/audit.ts';
import type { Transaction } from '../db/client.ts';
import { type Claimed, putBack, URGENT } from '../db/outbox.ts';
import { placeFrom } from '../db/places.ts';
import type { Carrier } from './errand.ts';
import type { Delivered } from './happening.ts';
import { noteTrouble } from './note-trouble.ts';
import { isLoud, pauseAfter } from './pace.ts';
import type { Topic } from './topic.ts';

export interface Failed {
  readonly reason: string;
  /** `dead`: the place refuses it until somebody changes something. */
  readonly kind?: 'retry' | 'dead' | 'unsure';
  /** Whether the place did not take it, or something on our own side went wrong. */
  readonly fault: 'place' | 'ours';
  /** An attempt, this one or an earlier one, may have arrived. */
  readonly mayStand: boolean;
  /** Not before then, where the surface said so. */
  readonly afterMs?: number;
}

/** Puts a notice back, never for good, and answers what the attempt came to. The topic is undefined where it could not be read. */
export async function tryLater(
  { core, pace, tell }: Carrier,
  notice: Claimed,
  failed: Failed,
  topic?: Topic,
): Promise<Delivered> {
  const afterMs = Math.max(failed.afterMs ?? 0, pauseAfter(pace, notice.attempts));
  const again = {
    afterMs,
    trouble: failed.reason,
    mayStand: failed.mayStand,
    refused: failed.kind === 'dead',
  };
  const came = failed.kind ?? 'retry';
  const isFirst = isTimeToSay(notice, afterMs);
  if (!isFirst && notice.loudAt === null) {
    return (await putBack(core.db, notice, again)) ? came : 'lost';
  }
  const isHeld = await core.db.transaction(async (tx) => {
    if (!(await putBack(tx, notice, again, isFirst))) return false;
    const { kind, surface } = notice;
    const place = placeFrom(notice);
    const isNews = isFirst || notice.trouble !== failed.reason;
    if (isNews && kind !== 'refresh' && place !== undefined) {
      await topic?.whenLate?.(tx, kind, { surface, place });
    }
    if (failed.fault === 'place') await noteTrouble(tx, core, notice, failed.reason);
    if (isFirst) await recordUndelivered(tx, notice, topic?.about ?? aboutFrom(notice));
    return true;
  });
  if (isHeld && isFirst) {
    const { kind: card, surface, placeKind, place } = notice;
    tell({ kind: 'undelivered', card, surface, placeKind, place, reason: failed.reason });
  }
  return isHeld ? came : 'lost';
}

/** Once for each notice. */
function isTimeToSay(
  { kind, loudAt, attempts, waitedMs, rank }: Claimed,
  afterMs: number,
): boolean {
  if (loudAt !== null) return false;
  // A reminder was queued a day before it was due.
  const waited = kind === 'reminder' ? 0 : waitedMs;
  return isLoud({ attempts, waitedMs: waited, isUrgent: rank === URGENT }, afterMs);
}

async function recordUndelivered(
  tx: Transaction,
  { schoolId, kind, surface, place }: Claimed,
  about: About | undefined,
): Promise<void> {
  if (about === undefined) return;
  const detail = { kind, surface, place };
  await record(tx, { schoolId, who: 'staffroom', act: 'undelivered', about, detail });
}
