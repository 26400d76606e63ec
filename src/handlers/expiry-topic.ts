/** A secret that comes to its end, as delivery sees it: the card of whoever must put another in its place. */
import type { About } from '../db/about.ts';
import { type Expiry, lockExpiry } from '../db/expiries.ts';
import type { CardKind } from '../db/tables/card-kinds.ts';
import type { Core } from './core.ts';
import { isToldOfTroubles } from './note-trouble.ts';
import type { Topic } from './topic.ts';
import type { Card } from './view/card.ts';
import { expiryCard } from './view/expiry.ts';

/** The expiry as it was read when its notice was claimed. */
export function expiryTopic({ school }: Core, of: Expiry): Topic {
  const { schoolId, id, version } = of;
  const about: About = { kind: 'expiry', id };
  return {
    about,
    version,
    card: (kind, again) => cardFor(of, kind, again),
    isLive: () => true,
    fate: (_kind, place) => {
      const person =
        place.kind === 'person'
          ? school.people.find((each) => each.id === place.person)
          : undefined;
      // Whoever no longer looks after it need not be told; the next step goes to whoever does.
      return of.settledAt === null && person !== undefined && isToldOfTroubles(person)
        ? 'here'
        : 'moot';
    },
    sendRound: async () => {},
    afterPosting: async () => {},
    heldVersion: async (tx) => (await lockExpiry(tx, schoolId, id))?.version,
  };
}

function cardFor(of: Expiry, kind: CardKind, again: boolean): Card {
  switch (kind) {
    case 'expiry':
      return expiryCard(of, new Date(), again);
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
    case 'test-alert':
    case 'test-result':
      throw new Error(`An expiry has no card "${kind}".`);
  }
}
