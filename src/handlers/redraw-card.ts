/** Redraws a card that stands: as things are now, or neutral where it may stay no longer. */
import { record } from '../db/audit.ts';
import type { Transaction } from '../db/client.ts';
import { setDelivered } from '../db/outbox.ts';
import { deletePosting, type Posting, postingById, setShows } from '../db/postings.ts';
import type { Errand } from './errand.ts';
import type { Delivered } from './happening.ts';
import { inTime, UNSURE } from './in-time.ts';
import { endAsItWorks, endWhereUnneeded } from './note-trouble.ts';
import { refreshIfOld } from './post-card.ts';
import { isHeld } from './pace.ts';
import { type Edited, HELD_UP, type IsHeld } from './surface.ts';
import { tryLater } from './try-later.ts';

/** Delivers a refresh. A card that is gone ends it; an alert that somebody still needs is posted anew. */
export async function redrawCard(errand: Errand): Promise<Delivered> {
  const { core, notice, place, surface, topic, pace } = errand;
  const standing =
    notice.postingId === null
      ? undefined
      : await postingById(core.db, notice.schoolId, notice.postingId);
  const mayStay =
    standing === undefined ||
    topic.guarded === undefined ||
    topic.guarded.mayStay(standing.kind, place);
  if (standing === undefined || (mayStay && standing.shows === topic.version)) {
    return await core.db.transaction(async (tx) => {
      if (!(await setDelivered(tx, notice))) return 'lost';
      await endWhereUnneeded(tx, core, notice);
      return 'unneeded';
    });
  }
  const card =
    mayStay || topic.guarded === undefined
      ? topic.card(standing.kind, false, place)
      : topic.guarded.moved;
  const held: IsHeld = () => isHeld(pace, notice.claimedAt);
  const edited = await inTime<Edited>(
    async () => (held() ? await surface.edit(place, standing.ref, card, held) : HELD_UP),
    pace.sendTimeoutMs,
    UNSURE,
  );
  switch (edited.kind) {
    case 'sent':
      return await core.db.transaction(async (tx) => {
        if (!(await setDelivered(tx, notice))) return 'lost';
        await (mayStay ? setShown(tx, errand, standing) : letGo(tx, errand, standing, 'moved'));
        return mayStay ? 'redrawn' : 'moved';
      });
    case 'gone':
      return await core.db.transaction(async (tx) => {
        if (!(await setDelivered(tx, notice))) return 'lost';
        await letGo(tx, errand, standing, 'gone');
        return 'gone';
      });
    case 'retry':
    case 'dead':
    case 'unsure':
      return await tryLater(
        errand,
        notice,
        { ...edited, fault: 'place', mayStand: edited.kind === 'unsure' },
        topic,
      );
  }
}

async function setShown(
  tx: Transaction,
  { core, notice, topic }: Errand,
  at: Posting,
): Promise<void> {
  await setShows(tx, at.schoolId, at.id, topic.version);
  await refreshIfOld(tx, topic, { ...at, shows: topic.version });
  await endAsItWorks(tx, core, notice);
  await record(tx, {
    schoolId: at.schoolId,
    who: 'staffroom',
    act: 'redrawn',
    about: topic.about,
    detail: { surface: notice.surface, place: notice.place },
  });
}

/** Nothing changes this card any more; two workers that find it so are one. */
async function letGo(
  tx: Transaction,
  { core, notice, topic }: Errand,
  stood: Posting,
  act: 'moved' | 'gone',
): Promise<void> {
  if (!(await deletePosting(tx, stood.schoolId, stood.id))) return;
  await topic.guarded?.postAnew(tx, stood);
  await (act === 'moved' ? endAsItWorks : endWhereUnneeded)(tx, core, notice);
  await record(tx, {
    schoolId: stood.schoolId,
    who: 'staffroom',
    act,
    about: topic.about,
    detail: { surface: stood.surface, place: stood.place },
  });
}
