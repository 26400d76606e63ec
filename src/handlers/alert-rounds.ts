/**
 * Where an alert goes when its place is closed or cannot be reached. Every choice is made with
 * the case locked, so that two places that close at once do not both send to the same person.
 */
import type { About } from '../db/about.ts';
import { addDesk, type Case, lockCase } from '../db/cases.ts';
import type { Transaction } from '../db/client.ts';
import { waitingNotices } from '../db/outbox.ts';
import { placeFrom } from '../db/places.ts';
import { type Posting, postingsAbout } from '../db/postings.ts';
import { isAlerting } from '../db/tables/card-kinds.ts';
import { alertPlaces, type Place } from '../policy/notices.ts';
import { deskFor, membersOf, type Person, whoMaySee } from '../policy/people.ts';
import { isClear, wayRound } from '../policy/routing/route.ts';
import type { Core } from './core.ts';
import { enqueueAt } from './enqueue.ts';
import { isSameSpot, spotsPreferring } from './spots.ts';
import type { Spot } from './topic.ts';

/** Whether a case's alert may stand at a place: no subject sits there, and somebody who may see it does. */
export function mayStandAt(core: Core, of: Case, place: Place): boolean {
  switch (place.kind) {
    case 'desk':
      return isClear(place.desk, of.subjects, core.school.people);
    case 'person': {
      const person = core.school.people.find(({ id }) => id === place.person);
      return person !== undefined && deskFor(person, of) !== undefined;
    }
  }
}

/** Whether anybody, at its desks or at one that can be added, may be told of a case. */
export function somebodyMaySee(core: Core, of: Case): boolean {
  const { people } = core.school;
  return (
    whoMaySee(of, core.school.people).length > 0 || wayRound(of.subjects, people) !== undefined
  );
}

/**
 * The desk has come to hold a subject or nobody, or the person has lost the role. It goes to
 * those at that place who may see it; where there are none, to whoever else may; and where
 * nobody may, to the first desk that can be added. Nobody is sent what they have.
 */
export async function sendAlertRound(
  tx: Transaction,
  core: Core,
  id: string,
  closed: Spot,
): Promise<void> {
  const of = await lockCase(tx, core.school.id, id);
  if (of === undefined) return;
  const all = whoMaySee(of, core.school.people);
  const places: Place[] = all.length > 0 ? [] : await anotherDesk(tx, core, of);
  const there = all.filter((person) => sitsAtPlace(core, person, closed.place));
  const having = await spotsHaving(tx, core, of);
  const lacking = (there.length > 0 ? there : all).filter(
    (person) =>
      !having.some(
        ({ surface, place }) => surface === closed.surface && sitsAtPlace(core, person, place),
      ),
  );
  await sendTo(tx, core, of, closed.surface, having, [...places, ...lacking.map(messagesTo)]);
}

/** A desk's place cannot be reached: those who sit there are written to, and the desk is still tried. */
export async function writeToMembers(
  tx: Transaction,
  core: Core,
  id: string,
  stuck: Spot,
): Promise<void> {
  if (stuck.place.kind !== 'desk') return;
  const of = await lockCase(tx, core.school.id, id);
  if (of === undefined) return;
  const having = await spotsHaving(tx, core, of);
  const members = whoMaySee(of, core.school.people).filter((person) =>
    sitsAtPlace(core, person, stuck.place),
  );
  await sendTo(tx, core, of, stuck.surface, having, members.map(messagesTo));
}

/** On this surface, or where they are reached instead; not where the alert stands or is on its way. */
async function sendTo(
  tx: Transaction,
  core: Core,
  of: Case,
  surface: string,
  having: readonly Spot[],
  places: readonly Place[],
): Promise<void> {
  const spots = spotsPreferring(core, surface, places).filter(
    (spot) => !having.some((each) => isSameSpot(each, spot)),
  );
  await enqueueAt(tx, of.schoolId, aboutOf(of), 'alert', spots);
}

/** An alert that stood is gone or was made neutral: it is queued for its place again while nobody has acknowledged. */
export async function postAlertAnew(tx: Transaction, stood: Posting): Promise<void> {
  const place = placeFrom(stood);
  if (stood.caseId === null || place === undefined) return;
  const of = await lockCase(tx, stood.schoolId, stood.caseId);
  if (of?.state !== 'unacknowledged') return;
  const waiting = (await waitingNotices(tx, of.schoolId, aboutOf(of))).some(
    (notice) =>
      notice.kind === 'alert' &&
      notice.surface === stood.surface &&
      notice.placeKind === stood.placeKind &&
      notice.place === stood.place,
  );
  if (waiting) return;
  await enqueueAt(tx, of.schoolId, aboutOf(of), 'alert', [{ surface: stood.surface, place }]);
}

async function anotherDesk(tx: Transaction, core: Core, of: Case): Promise<Place[]> {
  const desk = wayRound(of.subjects, core.school.people);
  if (desk === undefined) return [];
  await addDesk(tx, of, desk);
  return alertPlaces(desk, core.school.people);
}

/** Where the alert stands or is on its way, and may stand. */
async function spotsHaving(tx: Transaction, core: Core, of: Case): Promise<Spot[]> {
  const known = [
    ...(await postingsAbout(tx, of.schoolId, aboutOf(of))),
    ...(await waitingNotices(tx, of.schoolId, aboutOf(of))),
  ];
  return known.flatMap((each) => {
    if (!isAlerting(each.kind)) return [];
    const place = placeFrom(each);
    return place !== undefined && mayStandAt(core, of, place)
      ? [{ surface: each.surface, place }]
      : [];
  });
}

function sitsAtPlace(core: Core, person: Person, place: Place): boolean {
  switch (place.kind) {
    case 'desk':
      return membersOf(place.desk, core.school.people).some(({ id }) => id === person.id);
    case 'person':
      return place.person === person.id;
  }
}

function messagesTo({ id }: Person): Place {
  return { kind: 'person', person: id };
}

function aboutOf({ id }: Case): About {
  return { kind: 'case', id };
}
