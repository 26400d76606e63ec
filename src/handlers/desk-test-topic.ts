/** A test alert's part for one desk, as delivery sees it: it takes every turn that a real alert takes. */
import type { About } from '../db/about.ts';
import type { Transaction } from '../db/client.ts';
import { waitingNotices } from '../db/outbox.ts';
import { placeFrom } from '../db/places.ts';
import { postingsAbout } from '../db/postings.ts';
import type { CardKind } from '../db/tables/card-kinds.ts';
import { type DeskTest, lockDeskTest } from '../db/test-alerts.ts';
import type { Place } from '../policy/notices.ts';
import { membersOf } from '../policy/people.ts';
import type { Core } from './core.ts';
import { enqueueAt } from './enqueue.ts';
import { refreshTestResult } from './refresh-test-result.ts';
import { isSameSpot, spotsPreferring } from './spots.ts';
import type { Fate, Spot, Topic } from './topic.ts';
import type { Card } from './view/card.ts';
import { testAlertCard } from './view/test-alert.ts';

/** The part as it was read when its notice was claimed. */
export function deskTestTopic(core: Core, of: DeskTest): Topic {
  const { schoolId, id } = of;
  return {
    about: aboutOf(of),
    version: of.version,
    card: (kind, again) => cardFor(core, of, kind, again),
    isLive: () => true,
    fate: (_kind, place) => fateOf(core, of, place),
    sendRound: async (tx, _kind, closed) => {
      await writeToMembers(tx, core, of, closed);
      await refreshTestResult(tx, of);
    },
    afterPosting: async (tx) => await refreshTestResult(tx, of),
    whenLate: async (tx, _kind, stuck) => {
      if (stuck.place.kind === 'desk') await writeToMembers(tx, core, of, stuck);
      await refreshTestResult(tx, of);
    },
    heldVersion: async (tx) => (await lockDeskTest(tx, schoolId, id))?.version,
  };
}

function fateOf({ school }: Core, of: DeskTest, place: Place): Fate {
  const members = membersOf(of.desk, school.people);
  const isSeated =
    place.kind === 'desk' ? members.length > 0 : members.some(({ id }) => id === place.person);
  return isSeated ? 'here' : 'elsewhere';
}

/** While nobody has acknowledged: to each who sits at the desk, where they are reached, and not where it stands or is on its way. */
async function writeToMembers(
  tx: Transaction,
  core: Core,
  { schoolId, id, desk }: DeskTest,
  stuck: Spot,
): Promise<void> {
  const of = await lockDeskTest(tx, schoolId, id);
  if (of === undefined || of.acknowledgedAt !== null) return;
  const known = [
    ...(await postingsAbout(tx, schoolId, aboutOf(of))),
    ...(await waitingNotices(tx, schoolId, aboutOf(of))),
  ];
  const having = known.flatMap((each): Spot[] => {
    const place = placeFrom(each);
    return place === undefined ? [] : [{ surface: each.surface, place }];
  });
  const members = membersOf(desk, core.school.people).map(
    (person): Place => ({ kind: 'person', person: person.id }),
  );
  const lacking = spotsPreferring(core, stuck.surface, members).filter(
    (spot) => !having.some((each) => isSameSpot(each, spot)),
  );
  await enqueueAt(tx, schoolId, aboutOf(of), 'test-alert', lacking);
}

function aboutOf({ id }: DeskTest): About {
  return { kind: 'desk-test', id };
}

function cardFor({ school }: Core, of: DeskTest, kind: CardKind, again: boolean): Card {
  switch (kind) {
    case 'test-alert':
      return testAlertCard(of, school, again);
    case 'alert':
    case 'rung':
    case 'mail':
    case 'unseen':
    case 'follow-up':
    case 'receipt':
    case 'seen':
    case 'question':
    case 'question-receipt':
    case 'reminder':
    case 'reply':
    case 'proposal':
    case 'decided':
    case 'trouble':
    case 'expiry':
    case 'test-result':
      throw new Error(`A desk's test has no card "${kind}".`);
  }
}
