/**
 * When a place on a surface takes no cards, the IT administrator is told, once for the place and
 * not for each card; and told again when it works. Every step is part of the transaction that
 * writes down what became of a notice.
 */
import type { About } from '../db/about.ts';
import { record } from '../db/audit.ts';
import type { Transaction } from '../db/client.ts';
import { waitingNotices } from '../db/outbox.ts';
import { placeFrom } from '../db/places.ts';
import { postingsAbout } from '../db/postings.ts';
import type { AuditAct } from '../db/tables/audit.ts';
import type { TroubleEnd } from '../db/tables/troubles.ts';
import {
  changeReason,
  countOpenForPeople,
  endTrouble,
  lockTroubles,
  openTrouble,
  openTroubleAt,
  type PlaceTrouble,
  type SpotColumns,
  waitsInVain,
} from '../db/troubles.ts';
import type { Place } from '../policy/notices.ts';
import { administrators, type Person } from '../policy/people.ts';
import type { Core } from './core.ts';
import { enqueueAt, enqueueRefreshes } from './enqueue.ts';
import { isSameSpot, spotsFor } from './spots.ts';
import type { Spot } from './topic.ts';

/**
 * So many people's troubles on one surface have cards of their own. Where a whole platform is
 * away, more cards would say nothing new; `/connection` lists them all.
 */
const MOST_PEOPLE_TOLD_OF = 5;

/** A place did not take a card for so long that it is said aloud: opens its trouble, or takes up another reason. */
export async function noteTrouble(
  tx: Transaction,
  core: Core,
  at: SpotColumns,
  reason: string,
): Promise<void> {
  const schoolId = core.school.id;
  const before = await openTroubleAt(tx, schoolId, at);
  if (before?.reason === reason) return;
  await lockTroubles(tx, schoolId);
  const open = await openTroubleAt(tx, schoolId, at);
  if (open !== undefined) {
    if (await changeReason(tx, open, reason)) await redraw(tx, open);
    return;
  }
  const trouble = await openTrouble(tx, schoolId, at, reason);
  await redraw(tx, trouble);
  if (await hasCard(tx, trouble)) await tellOf(tx, core, trouble);
  await recordOf(tx, trouble, 'trouble-opened');
}

/** A card stands there, or a change to one was taken: the place works. */
export async function endAsItWorks(tx: Transaction, core: Core, at: SpotColumns): Promise<void> {
  await end(tx, core, at, 'works');
}

/** A card that waited is not needed there any more; where it was the last one, nobody need do anything. */
export async function endWhereUnneeded(
  tx: Transaction,
  core: Core,
  at: SpotColumns,
): Promise<void> {
  await end(tx, core, at, 'unneeded');
}

async function end(
  tx: Transaction,
  core: Core,
  at: SpotColumns,
  endedAs: TroubleEnd,
): Promise<void> {
  const schoolId = core.school.id;
  if ((await openTroubleAt(tx, schoolId, at)) === undefined) return;
  if (endedAs === 'unneeded' && (await waitsInVain(tx, schoolId, at))) return;
  await lockTroubles(tx, schoolId);
  const ended = await endTrouble(tx, schoolId, at, endedAs);
  if (ended === undefined) return;
  await redraw(tx, ended);
  await recordOf(tx, ended, 'trouble-ended');
}

/** Queues the card for everyone who must be told and has not got it. The school's troubles are locked. */
export async function tellOf(tx: Transaction, core: Core, trouble: PlaceTrouble): Promise<void> {
  const about = aboutOf(trouble);
  const having = [
    ...(await postingsAbout(tx, trouble.schoolId, about)),
    ...(await waitingNotices(tx, trouble.schoolId, about)),
  ].flatMap((each): Spot[] => {
    const place = placeFrom(each);
    return place === undefined ? [] : [{ surface: each.surface, place }];
  });
  const lacking = spotsToTell(core, trouble).filter(
    (spot) => !having.some((each) => isSameSpot(each, spot)),
  );
  await enqueueAt(tx, trouble.schoolId, about, 'trouble', lacking);
}

/** Whether a person is told of troubles: an IT administrator, or the Headteacher in their place. */
export function isToldOfTroubles({ roles }: Person): boolean {
  return roles.includes('it-administrator') || roles.includes('headteacher');
}

/**
 * Never the place itself: what waits there would arrive only to say that it works again. Where
 * that leaves no IT administrator, the Headteacher is told.
 */
function spotsToTell(core: Core, trouble: PlaceTrouble): Spot[] {
  const stuck = placeFrom(trouble);
  const others = (people: readonly Person[]): Spot[] =>
    spotsFor(core, people.map(messagesTo)).filter(
      (spot) =>
        stuck === undefined || !isSameSpot(spot, { surface: trouble.surface, place: stuck }),
    );
  const { people } = core.school;
  const spots = others(administrators(people)?.people ?? []);
  return spots.length > 0
    ? spots
    : others(people.filter(({ roles }) => roles.includes('headteacher')));
}

async function hasCard(tx: Transaction, trouble: PlaceTrouble): Promise<boolean> {
  if (trouble.placeKind === 'desk') return true;
  const open = await countOpenForPeople(tx, trouble.schoolId, trouble.surface);
  return open <= MOST_PEOPLE_TOLD_OF;
}

async function redraw(tx: Transaction, trouble: PlaceTrouble): Promise<void> {
  await enqueueRefreshes(tx, await postingsAbout(tx, trouble.schoolId, aboutOf(trouble)));
}

async function recordOf(tx: Transaction, trouble: PlaceTrouble, act: AuditAct): Promise<void> {
  const { schoolId, surface, place, endedAs } = trouble;
  await record(tx, {
    schoolId,
    who: 'staffroom',
    act,
    about: aboutOf(trouble),
    detail: { surface, place, ...(endedAs === null ? {} : { as: endedAs }) },
  });
}

function messagesTo({ id }: Person): Place {
  return { kind: 'person', person: id };
}

function aboutOf({ id }: PlaceTrouble): About {
  return { kind: 'trouble', id };
}
