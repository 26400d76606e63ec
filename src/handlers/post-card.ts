/** Posts a notice's card and writes down where it stands; looks first where it may stand already. */
import { v7 } from 'uuid';
import { aboutColumns } from '../db/about.ts';
import { record } from '../db/audit.ts';
import type { Transaction } from '../db/client.ts';
import { setDelivered } from '../db/outbox.ts';
import { insertPosting, type Posting } from '../db/postings.ts';
import type { CardKind } from '../db/tables/card-kinds.ts';
import { enqueueRefreshes } from './enqueue.ts';
import type { Errand } from './errand.ts';
import type { Delivered } from './happening.ts';
import { inTime, UNKNOWN, UNSURE } from './in-time.ts';
import { endAsItWorks } from './note-trouble.ts';
import { isHeld } from './pace.ts';
import { type Found, HELD_UP, type IsHeld, type Sent } from './surface.ts';
import type { Topic } from './topic.ts';
import { tryLater } from './try-later.ts';

/** What it shows is not known, so that it is redrawn. */
const UNKNOWN_VERSION = 0;

/** Posts the card as things are now, once where that can be known, and marked where it cannot. */
export async function postCard(errand: Errand, kind: CardKind): Promise<Delivered> {
  const { notice, place, surface, topic, pace } = errand;
  const found = await lookForEarlier(errand);
  if (found.kind === 'found') {
    return (await writeDown(errand, kind, found.ref, UNKNOWN_VERSION)) ? 'found' : 'lost';
  }
  const again = found.kind === 'unknown';
  // Built before it is sent: a fault in it is ours, and not the place's.
  const card = topic.card(kind, again, place);
  const held: IsHeld = () => isHeld(pace, notice.claimedAt);
  const sent = await inTime<Sent>(
    async () => (held() ? await surface.post(place, card, notice.id, held) : HELD_UP),
    pace.sendTimeoutMs,
    UNSURE,
  );
  switch (sent.kind) {
    case 'sent':
      return (await writeDown(errand, kind, sent.ref, topic.version)) ? 'posted' : 'lost';
    case 'retry':
    case 'dead':
    case 'unsure': {
      // A doubt about an earlier copy stays until a look settles it.
      const mayStand = sent.kind === 'unsure' || again;
      return await tryLater(errand, notice, { ...sent, fault: 'place', mayStand }, topic);
    }
  }
}

/** Writes down a copy that an earlier attempt left standing, so that it can be changed; undefined: none was found. */
export async function keepEarlier(errand: Errand, kind: CardKind): Promise<Delivered | undefined> {
  const found = await lookForEarlier(errand);
  if (found.kind !== 'found') return undefined;
  return (await writeDown(errand, kind, found.ref, UNKNOWN_VERSION)) ? 'found' : 'lost';
}

async function lookForEarlier({ notice, place, surface, pace }: Errand): Promise<Found> {
  if (!notice.stoodBefore) return { kind: 'absent' };
  return await inTime<Found>(
    async () => await surface.find(place, notice.id),
    pace.lookTimeoutMs,
    UNKNOWN,
  );
}

/** A posted card that shows something older than what is stored is queued to be redrawn, in the same transaction. `false`: the lease was lost. */
async function writeDown(
  { core, notice, topic }: Errand,
  kind: CardKind,
  ref: string,
  shows: number,
): Promise<boolean> {
  return await core.db.transaction(async (tx) => {
    if (!(await setDelivered(tx, notice))) return false;
    const posting: Posting = {
      schoolId: notice.schoolId,
      id: v7(),
      ...aboutColumns(topic.about),
      kind,
      surface: notice.surface,
      placeKind: notice.placeKind,
      place: notice.place,
      ref,
      shows,
      postedAt: new Date(),
    };
    await insertPosting(tx, posting);
    await refreshIfOld(tx, topic, posting);
    await topic.afterPosting(tx, kind);
    await endAsItWorks(tx, core, notice);
    await record(tx, {
      schoolId: notice.schoolId,
      who: 'staffroom',
      act: 'posted',
      about: topic.about,
      detail: { kind, surface: notice.surface, place: notice.place },
    });
    return true;
  });
}

/** Queues the redrawing of a card that shows something older than what is stored. */
export async function refreshIfOld(tx: Transaction, topic: Topic, posting: Posting): Promise<void> {
  if (!topic.isLive(posting.kind)) return;
  const now = await topic.heldVersion(tx);
  if (now !== undefined && now !== posting.shows) await enqueueRefreshes(tx, [posting]);
}
