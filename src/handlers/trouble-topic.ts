/** A place that takes no cards, as delivery sees it: the card of whoever must put it right. */
import type { About } from '../db/about.ts';
import type { CardKind } from '../db/tables/card-kinds.ts';
import { lockTroubles, type Stuck, stuckById } from '../db/troubles.ts';
import type { Place } from '../policy/notices.ts';
import type { Core } from './core.ts';
import { isToldOfTroubles, tellOf } from './note-trouble.ts';
import type { Fate, Topic } from './topic.ts';
import type { Card } from './view/card.ts';
import { troubleCard } from './view/trouble.ts';

/** The trouble as it was read when its notice was claimed. */
export function troubleTopic(core: Core, of: Stuck): Topic {
  const { schoolId, id, version } = of.trouble;
  const about: About = { kind: 'trouble', id };
  return {
    about,
    version,
    card: (kind, again) => cardFor(core, of, kind, again),
    isLive: () => true,
    fate: (_kind, place) => fateOf(core, of, place),
    sendRound: async (tx) => {
      await lockTroubles(tx, schoolId);
      const now = await stuckById(tx, schoolId, id);
      if (now?.trouble.endedAt === null) await tellOf(tx, core, now.trouble);
    },
    afterPosting: async () => {},
    heldVersion: async (tx) => {
      await lockTroubles(tx, schoolId);
      return (await stuckById(tx, schoolId, id))?.trouble.version;
    },
  };
}

/** What is over before anybody was told of it needs no telling. */
function fateOf({ school }: Core, { trouble }: Stuck, place: Place): Fate {
  if (trouble.endedAt !== null) return 'moot';
  const person =
    place.kind === 'person' ? school.people.find(({ id }) => id === place.person) : undefined;
  return person !== undefined && isToldOfTroubles(person) ? 'here' : 'elsewhere';
}

function cardFor({ school }: Core, of: Stuck, kind: CardKind, again: boolean): Card {
  switch (kind) {
    case 'trouble':
      return troubleCard(of, school, new Date(), again);
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
    case 'expiry':
    case 'test-alert':
    case 'test-result':
      throw new Error(`A trouble has no card "${kind}".`);
  }
}
