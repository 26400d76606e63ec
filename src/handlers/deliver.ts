/**
 * Delivery of one claimed notice: build its card as things are now, hand it to the surface,
 * write down where it stands. Whatever dies in between is found again by the notice's key.
 */
import { v7 } from 'uuid';
import { aboutColumns } from '../db/about.ts';
import { record } from '../db/audit.ts';
import type { Transaction } from '../db/client.ts';
import { type Claimed, putBack, setDelivered } from '../db/outbox.ts';
import { placeFrom } from '../db/places.ts';
import { insertPosting, type Posting, postingById, setShows } from '../db/postings.ts';
import type { CardKind } from '../db/schema.ts';
import type { Place } from '../policy/notices.ts';
import type { Core } from './core.ts';
import { enqueueRefreshes } from './enqueue.ts';
import { pauseAfter, SEND_TIMEOUT_MS } from './pace.ts';
import { type Sent, SURFACE_NAMES, type Surface, type SurfaceName } from './surface.ts';
import type { Topic } from './topic.ts';
import { topicOf } from './topic-of.ts';

export type Surfaces = Readonly<Record<SurfaceName, Surface>>;

/** A notice that posts a card of its own. */
type Posts = Claimed & { readonly kind: CardKind };

/** Delivers one notice that this worker holds, or puts it back with the reason. */
export async function deliver(core: Core, surfaces: Surfaces, notice: Claimed): Promise<void> {
  const topic = await topicOf(core, notice);
  const place = placeFrom(notice);
  const surface = surfaceOf(surfaces, notice);
  if (topic === undefined || place === undefined || surface === undefined) {
    await waitLonger(core, notice, 'There is nowhere to send it with the present settings.');
    return;
  }
  const { kind } = notice;
  if (kind === 'refresh') {
    await redraw(core, surface, notice, place, topic);
    return;
  }
  switch (topic.fate(kind, place)) {
    case 'here':
      await post(core, surface, { ...notice, kind }, place, topic);
      return;
    case 'moot':
      await core.db.transaction(async (tx) => await setDelivered(tx, notice));
      return;
    case 'elsewhere':
      await core.db.transaction(async (tx) => {
        if (await setDelivered(tx, notice)) await topic.sendRound(tx, kind);
      });
      return;
    case 'nobody':
      await waitLonger(core, notice, 'Nobody who may see it holds a role at present.');
  }
}

async function post(
  core: Core,
  surface: Surface,
  notice: Posts,
  place: Place,
  topic: Topic,
): Promise<void> {
  let again = false;
  if (notice.stoodBefore) {
    const found = await surface.find(place, notice.id);
    switch (found.kind) {
      case 'found':
        // What it shows is not known; version 0 has it redrawn.
        await writeDown(core, notice, topic, found.ref, 0);
        return;
      case 'unknown':
        again = true;
        break;
      case 'absent':
        break;
    }
  }
  const sent = await inTime(surface.post(place, topic.card(notice.kind, again), notice.id));
  switch (sent.kind) {
    case 'sent':
      await writeDown(core, notice, topic, sent.ref, topic.version);
      return;
    case 'retry':
    case 'dead':
    case 'unsure':
      await tryLater(core, notice, sent);
  }
}

/** A posted card that shows something older than what is stored is queued to be redrawn, in the same transaction. */
async function writeDown(
  core: Core,
  notice: Posts,
  topic: Topic,
  ref: string,
  shows: number,
): Promise<void> {
  await core.db.transaction(async (tx) => {
    if (!(await setDelivered(tx, notice))) return;
    const posting: Posting = {
      schoolId: notice.schoolId,
      id: v7(),
      ...aboutColumns(topic.about),
      kind: notice.kind,
      surface: notice.surface,
      placeKind: notice.placeKind,
      place: notice.place,
      ref,
      shows,
      postedAt: new Date(),
    };
    await insertPosting(tx, posting);
    await refreshIfOld(tx, topic, posting);
    await topic.afterPosting(tx, notice.kind);
    await record(tx, {
      schoolId: notice.schoolId,
      who: 'staffroom',
      act: 'posted',
      about: topic.about,
      detail: { kind: notice.kind, surface: notice.surface, place: notice.place },
    });
  });
}

async function redraw(
  core: Core,
  surface: Surface,
  notice: Claimed,
  place: Place,
  topic: Topic,
): Promise<void> {
  const standing =
    notice.postingId === null
      ? undefined
      : await postingById(core.db, notice.schoolId, notice.postingId);
  if (standing === undefined || standing.shows === topic.version) {
    await core.db.transaction(async (tx) => await setDelivered(tx, notice));
    return;
  }
  const card = topic.card(standing.kind, false);
  const sent = await inTime(surface.edit(place, standing.ref, card));
  switch (sent.kind) {
    case 'sent':
      await core.db.transaction(async (tx) => {
        if (!(await setDelivered(tx, notice))) return;
        await setShows(tx, notice.schoolId, standing.id, topic.version);
        await refreshIfOld(tx, topic, { ...standing, shows: topic.version });
        await record(tx, {
          schoolId: notice.schoolId,
          who: 'staffroom',
          act: 'redrawn',
          about: topic.about,
          detail: { surface: notice.surface, place: notice.place },
        });
      });
      return;
    case 'retry':
    case 'dead':
    case 'unsure':
      await tryLater(core, notice, sent);
  }
}

async function refreshIfOld(tx: Transaction, topic: Topic, posting: Posting): Promise<void> {
  if (!topic.isLive(posting.kind)) return;
  const now = await topic.heldVersion(tx);
  if (now !== undefined && now !== posting.shows) await enqueueRefreshes(tx, [posting]);
}

async function tryLater(
  core: Core,
  notice: Claimed,
  sent: Exclude<Sent, { kind: 'sent' }>,
): Promise<void> {
  const pause = pauseAfter(notice.attempts);
  await putBack(core.db, notice, {
    afterMs: sent.kind === 'retry' ? Math.max(sent.afterMs, pause) : pause,
    trouble: sent.reason,
    mayStand: sent.kind === 'unsure',
  });
}

async function waitLonger(core: Core, notice: Claimed, trouble: string): Promise<void> {
  await putBack(core.db, notice, {
    afterMs: pauseAfter(notice.attempts),
    trouble,
    mayStand: notice.stoodBefore,
  });
}

/** A surface that throws or does not answer in time leaves it open whether the card arrived. */
async function inTime(sending: Promise<Sent>): Promise<Sent> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Sent>((resolve) => {
    timer = setTimeout(
      () => resolve({ kind: 'unsure', reason: 'no answer came in time' }),
      SEND_TIMEOUT_MS,
    );
  });
  try {
    return await Promise.race([sending, late]);
  } catch {
    return { kind: 'unsure', reason: 'the connection broke' };
  } finally {
    clearTimeout(timer);
  }
}

function surfaceOf(surfaces: Surfaces, notice: Claimed): Surface | undefined {
  const name = SURFACE_NAMES.find((each) => each === notice.surface);
  return name === undefined ? undefined : surfaces[name];
}
