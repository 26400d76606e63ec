/**
 * Delivery of one claimed notice: build its card as the case is now, hand it to the surface,
 * write down where it stands. Whatever dies in between is found again by the notice's key.
 */
import { v7 } from 'uuid';
import { record } from '../db/audit.ts';
import { addDesk, type Case, caseById, shareCase } from '../db/cases.ts';
import type { Transaction } from '../db/client.ts';
import { type Claimed, putBack, setDelivered } from '../db/outbox.ts';
import { placeFrom } from '../db/places.ts';
import { insertPosting, type Posting, postingById, setShows } from '../db/postings.ts';
import { alertPlaces, type Place } from '../policy/notices.ts';
import { deskFor } from '../policy/people.ts';
import { isClear, wayRound } from '../policy/routing/route.ts';
import type { Core } from './core.ts';
import { enqueue, enqueueRefreshes } from './enqueue.ts';
import { pauseAfter, SEND_TIMEOUT_MS } from './pace.ts';
import { type Sent, SURFACE_NAMES, type Surface, type SurfaceName } from './surface.ts';
import { alertCard } from './view/alert.ts';
import type { Card } from './view/card.ts';
import { receiptCard } from './view/receipt.ts';
import { seenCard } from './view/seen.ts';

export type Surfaces = Readonly<Record<SurfaceName, Surface>>;

/** Delivers one notice that this worker holds, or puts it back with the reason. */
export async function deliver(core: Core, surfaces: Surfaces, notice: Claimed): Promise<void> {
  const of = await caseById(core.db, notice.schoolId, notice.caseId);
  const place = placeFrom(notice);
  const surface = surfaceOf(surfaces, notice);
  if (of === undefined || place === undefined || surface === undefined) {
    await waitLonger(core, notice, 'There is nowhere to send it with the present settings.');
    return;
  }
  if (notice.kind === 'refresh') {
    await redraw(core, surface, notice, place, of);
    return;
  }
  if (notice.kind === 'alert' && !mayStand(core, place, of)) {
    await sendRound(core, notice, of);
    return;
  }
  await post(core, surface, notice, place, of);
}

async function post(
  core: Core,
  surface: Surface,
  notice: Claimed,
  place: Place,
  of: Case,
): Promise<void> {
  let again = false;
  if (notice.stoodBefore) {
    const found = await surface.find(place, notice.id);
    switch (found.kind) {
      case 'found':
        // What it shows is not known; version 0 has it redrawn.
        await writeDown(core, notice, of, found.ref, 0);
        return;
      case 'unknown':
        again = true;
        break;
      case 'absent':
        break;
    }
  }
  const sent = await inTime(surface.post(place, cardFor(core, notice, of, again), notice.id));
  switch (sent.kind) {
    case 'sent':
      await writeDown(core, notice, of, sent.ref, of.version);
      return;
    case 'retry':
    case 'dead':
    case 'unsure':
      await tryLater(core, notice, sent);
  }
}

/** A posted card that shows an older case than the one stored is queued to be redrawn, in the same transaction. */
async function writeDown(
  core: Core,
  notice: Claimed,
  of: Case,
  ref: string,
  shows: number,
): Promise<void> {
  await core.db.transaction(async (tx) => {
    if (!(await setDelivered(tx, notice))) return;
    const posting = {
      schoolId: notice.schoolId,
      id: v7(),
      caseId: notice.caseId,
      kind: notice.kind,
      surface: notice.surface,
      placeKind: notice.placeKind,
      place: notice.place,
      ref,
      shows,
      postedAt: new Date(),
    };
    await insertPosting(tx, posting);
    await refreshIfOld(tx, of, posting);
    await record(tx, {
      schoolId: notice.schoolId,
      who: 'staffroom',
      act: 'posted',
      caseId: notice.caseId,
      detail: { kind: notice.kind, surface: notice.surface, place: notice.place },
    });
  });
}

async function redraw(
  core: Core,
  surface: Surface,
  notice: Claimed,
  place: Place,
  of: Case,
): Promise<void> {
  const standing =
    notice.postingId === null
      ? undefined
      : await postingById(core.db, notice.schoolId, notice.postingId);
  if (standing === undefined || standing.shows === of.version) {
    await core.db.transaction(async (tx) => await setDelivered(tx, notice));
    return;
  }
  const sent = await inTime(surface.edit(place, standing.ref, alertCard(of, core.school)));
  switch (sent.kind) {
    case 'sent':
      await core.db.transaction(async (tx) => {
        if (!(await setDelivered(tx, notice))) return;
        await setShows(tx, notice.schoolId, standing.id, of.version);
        await refreshIfOld(tx, of, { ...standing, shows: of.version });
        await record(tx, {
          schoolId: notice.schoolId,
          who: 'staffroom',
          act: 'redrawn',
          caseId: notice.caseId,
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

async function refreshIfOld(tx: Transaction, of: Case, posting: Posting): Promise<void> {
  if (posting.kind !== 'alert') return;
  const now = await shareCase(tx, of.schoolId, of.id);
  if (now !== undefined && now.version !== posting.shows) await enqueueRefreshes(tx, [posting]);
}

/** Whether an alert may still stand here: roles and desks can have changed since it was routed. */
function mayStand(core: Core, place: Place, of: Case): boolean {
  switch (place.kind) {
    case 'desk':
      return isClear(place.desk, of.subjects, core.school.people);
    case 'person': {
      const person = core.school.people.find(({ id }) => id === place.person);
      return person !== undefined && deskFor(person, of) !== undefined;
    }
  }
}

/**
 * The place is no longer one for this alert: somebody whom the report is about has come to sit
 * at the desk, or the person has lost the role. It goes to each of the others who may see the
 * case, or to the first desk that may; it waits, and says so, while there is nobody.
 */
async function sendRound(core: Core, notice: Claimed, of: Case): Promise<void> {
  const others: Place[] = core.school.people
    .filter((person) => deskFor(person, of) !== undefined)
    .map(({ id }) => ({ kind: 'person', person: id }));
  const round = others.length > 0 ? undefined : wayRound(of.subjects, core.school.people);
  const places = round === undefined ? others : alertPlaces(round, core.school.people);
  if (places.length === 0) {
    await waitLonger(core, notice, 'Nobody who may see it holds a role at present.');
    return;
  }
  await core.db.transaction(async (tx) => {
    if (!(await setDelivered(tx, notice))) return;
    if (round !== undefined) await addDesk(tx, of, round);
    await enqueue(tx, core.surfaces, of, 'alert', places);
  });
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

function cardFor(core: Core, notice: Claimed, of: Case, again: boolean): Card {
  switch (notice.kind) {
    case 'alert':
    case 'refresh':
      return alertCard(of, core.school, again);
    case 'receipt':
      return receiptCard(of);
    case 'seen':
      return seenCard(of, core.school);
  }
}
