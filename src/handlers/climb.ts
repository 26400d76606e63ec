/** One step up the ladder: an alert that nobody has acknowledged goes to more people. */
import type { About } from '../db/about.ts';
import { record } from '../db/audit.ts';
import { addDesk, type Case, lockCase, type Words, wordsOf } from '../db/cases.ts';
import type { Transaction } from '../db/client.ts';
import { type Climb, dueClimbOf, setClimb } from '../db/climbs.ts';
import { waitingNotices } from '../db/outbox.ts';
import { placeFrom } from '../db/places.ts';
import { isAlerting } from '../db/tables/card-kinds.ts';
import { isWaiting } from '../policy/case-life.ts';
import { keyOf, rungDue, type Standing, type Step, stepsAhead, stepsOf } from '../policy/ladder.ts';
import { alertPlaces, type Place } from '../policy/notices.ts';
import { deskFor, DESKS } from '../policy/people.ts';
import { mentionedReceivers } from '../policy/routing/mentioned.ts';
import { dayAt } from '../policy/school-times.ts';
import { mayStandAt } from './alert-rounds.ts';
import type { Core } from './core.ts';
import { enqueue, enqueueAt } from './enqueue.ts';
import { followUp } from './follow-up.ts';
import type { Happening } from './happening.ts';
import { writtenIn } from './route-report.ts';
import { isSameSpot, spotsFor } from './spots.ts';
import { MAIL } from './surface.ts';
import type { Spot } from './topic.ts';

/**
 * Takes the step of a case that is due, and writes down when the next one is. Nothing happens
 * where somebody has acknowledged meanwhile, or another process took the step.
 */
export async function climb(core: Core, id: string, now: Date = new Date()): Promise<void> {
  const happening = await core.db.transaction(async (tx): Promise<Happening | undefined> => {
    const of = await lockCase(tx, core.school.id, id);
    const at = of === undefined ? undefined : await dueClimbOf(tx, of);
    if (of === undefined || at === undefined) return undefined;
    if (!isWaiting(of)) return await followUp(tx, core, of, at, now);
    const reporterToldAt = await tellReporter(tx, core, of, at, now);
    const taken = await takeStep(tx, core, of, at, now);
    const { round } = taken.after;
    const next = rungDue(of.urgency, round, now, core.school);
    await setClimb(tx, at, {
      round,
      taken: [...taken.after.taken],
      reporterToldAt,
      dueAt: reporterToldAt === null ? earlier(next, promiseOf(of), now) : next,
    });
    if (taken.step === undefined) return undefined;
    await record(tx, {
      schoolId: of.schoolId,
      who: 'staffroom',
      act: 'climbed',
      about: aboutOf(of),
      detail: { rung: keyOf(taken.step), round: String(round) },
    });
    return { kind: 'climbed', case: id, rung: taken.step.rung, round };
  });
  if (happening !== undefined) core.happened(happening);
}

/** Takes the next step that reaches anybody; where none does, the ladder begins anew after a pause. */
async function takeStep(
  tx: Transaction,
  core: Core,
  of: Case,
  at: Standing,
  now: Date,
): Promise<{ readonly step?: Step; readonly after: Standing }> {
  const mentioned = await mentionedIn(tx, core, of);
  const steps = stepsOf(of, core.school, dayAt(now, core.school), mentioned);
  for (const ahead of stepsAhead(steps, at)) {
    if (await reaches(tx, core, of, ahead.step)) return ahead;
  }
  return { after: { round: at.round + 1, taken: [] } };
}

/**
 * Whom the report names who was not asked about, because they were not to receive it. Where its
 * words cannot be opened nobody could read them either, and it climbs all the same.
 */
async function mentionedIn(tx: Transaction, core: Core, of: Case): Promise<string[]> {
  const words = await wordsOf(tx, core.vault, of.id).catch((): Words => ({}));
  return mentionedReceivers(writtenIn(words), of.actor, DESKS, core.school.people).map(
    ({ id }) => id,
  );
}

/** Queues what a step sends. `false`: it reaches nobody, or what it would send is on its way already. */
async function reaches(tx: Transaction, core: Core, of: Case, step: Step): Promise<boolean> {
  switch (step.rung) {
    case 'channel':
      return await sendAgain(
        tx,
        core,
        of,
        of.desks.flatMap((desk) => alertPlaces(desk, core.school.people)),
      );
    case 'lead':
    case 'deputy':
      return await sendAgain(tx, core, of, [{ kind: 'person', person: step.person }]);
    case 'other-desk': {
      await addDesk(tx, of, step.desk);
      const wider = { ...of, desks: [...of.desks, step.desk] };
      return await sendAgain(tx, core, wider, alertPlaces(step.desk, core.school.people));
    }
    case 'mail':
      return await sendMail(tx, core, of);
  }
}

async function sendAgain(
  tx: Transaction,
  core: Core,
  of: Case,
  places: readonly Place[],
): Promise<boolean> {
  const open = places.filter((place) => mayStandAt(core, of, place));
  const onTheirWay = await spotsOnTheirWay(tx, of, isAlerting);
  const spots = spotsFor(core, open).filter(
    (spot) => !onTheirWay.some((each) => isSameSpot(each, spot)),
  );
  await enqueueAt(tx, of.schoolId, aboutOf(of), 'rung', spots);
  return spots.length > 0;
}

async function sendMail(tx: Transaction, core: Core, of: Case): Promise<boolean> {
  if (!core.mail) return false;
  const onTheirWay = await spotsOnTheirWay(tx, of, (kind) => kind === 'mail');
  const spots = core.school.people
    .filter((person) => person.email !== undefined && deskFor(person, of) !== undefined)
    .map(({ id }): Spot => ({ surface: MAIL, place: { kind: 'person', person: id } }))
    .filter((spot) => !onTheirWay.some((each) => isSameSpot(each, spot)));
  await enqueueAt(tx, of.schoolId, aboutOf(of), 'mail', spots);
  return spots.length > 0;
}

/** Where a card of such a kind waits to be sent: a second one there would only come with the first. */
async function spotsOnTheirWay(
  tx: Transaction,
  of: Case,
  isSuch: (kind: Parameters<typeof isAlerting>[0]) => boolean,
): Promise<Spot[]> {
  return (await waitingNotices(tx, of.schoolId, aboutOf(of))).flatMap((notice) => {
    const place = placeFrom(notice);
    return place === undefined || !isSuch(notice.kind) ? [] : [{ surface: notice.surface, place }];
  });
}

/** Once the promised time is over the reporter is told whom to go to; answers when that was. */
async function tellReporter(
  tx: Transaction,
  core: Core,
  of: Case,
  { reporterToldAt }: Climb,
  now: Date,
): Promise<Date | null> {
  const promised = promiseOf(of);
  if (reporterToldAt !== null || promised === null || promised > now) return reporterToldAt;
  await enqueue(tx, core, aboutOf(of), 'unseen', [{ kind: 'person', person: of.reporter }]);
  return now;
}

/** What the reporter of a case waits for that nobody has acknowledged at all. */
function promiseOf({ state, promisedBy }: Case): Date | null {
  return state === 'unacknowledged' ? promisedBy : null;
}

/** The next rung waits for no promise, and a promise for no rung. */
function earlier(next: Date, promisedBy: Date | null, now: Date): Date {
  return promisedBy !== null && promisedBy > now && promisedBy < next ? promisedBy : next;
}

function aboutOf({ id }: Case): About {
  return { kind: 'case', id };
}
