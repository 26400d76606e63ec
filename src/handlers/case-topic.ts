/** A case, as delivery sees it: its alerts, the reporter's receipt, and that it was seen. */
import type { About } from '../db/about.ts';
import { addDesk, type Case, shareCase } from '../db/cases.ts';
import type { CardKind } from '../db/schema.ts';
import { alertPlaces, type Place } from '../policy/notices.ts';
import { type Desk, deskFor } from '../policy/people.ts';
import { isClear, wayRound } from '../policy/routing/route.ts';
import type { Core } from './core.ts';
import { enqueue } from './enqueue.ts';
import type { Topic } from './topic.ts';
import { alertCard } from './view/alert.ts';
import type { Card } from './view/card.ts';
import { receiptCard } from './view/receipt.ts';
import { seenCard } from './view/seen.ts';

/** The case as it was read when its notice was claimed. */
export function caseTopic(core: Core, of: Case): Topic {
  const about: About = { kind: 'case', id: of.id };
  return {
    about,
    version: of.version,
    card: (kind, again) => cardFor(core, of, kind, again),
    isLive: (kind) => kind === 'alert',
    fate: (kind, place) => {
      if (kind !== 'alert' || mayStand(core, of, place)) return 'here';
      return roundOf(core, of).places.length > 0 ? 'elsewhere' : 'nobody';
    },
    sendRound: async (tx, kind) => {
      const { places, desk } = roundOf(core, of);
      if (desk !== undefined) await addDesk(tx, of, desk);
      await enqueue(tx, core, about, kind, places);
    },
    afterPosting: async () => {},
    heldVersion: async (tx) => (await shareCase(tx, of.schoolId, of.id))?.version,
  };
}

/**
 * Somebody whom the report is about has come to sit at the desk, or the person has lost the
 * role. It goes to each of the others who may see the case, or to the first desk that may.
 */
function roundOf(core: Core, of: Case): { readonly places: readonly Place[]; desk?: Desk } {
  const others = core.school.people.filter((person) => deskFor(person, of) !== undefined);
  if (others.length > 0)
    return { places: others.map(({ id }) => ({ kind: 'person', person: id })) };
  const desk = wayRound(of.subjects, core.school.people);
  return desk === undefined
    ? { places: [] }
    : { places: alertPlaces(desk, core.school.people), desk };
}

function mayStand(core: Core, of: Case, place: Place): boolean {
  switch (place.kind) {
    case 'desk':
      return isClear(place.desk, of.subjects, core.school.people);
    case 'person': {
      const person = core.school.people.find(({ id }) => id === place.person);
      return person !== undefined && deskFor(person, of) !== undefined;
    }
  }
}

function cardFor(core: Core, of: Case, kind: CardKind, again: boolean): Card {
  switch (kind) {
    case 'alert':
      return alertCard(of, core.school, again);
    case 'receipt':
      return receiptCard(of);
    case 'seen':
      return seenCard(of, core.school);
    case 'question':
    case 'question-receipt':
    case 'reminder':
    case 'reply':
    case 'proposal':
    case 'decided':
      throw new Error(`A case has no card "${kind}".`);
  }
}
