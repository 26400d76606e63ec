/** What whoever runs Staffroom must hear of delivery: ids and codes only, no words of any report. */
import type { Finding } from './audit-delivery.ts';
import type { NoticeKind } from '../db/tables/card-kinds.ts';

type WatchingLoop = 'ladder' | 'auditor' | 'expiring';

export type Trouble =
  /** A card has not come to stand for so long that somebody must know. Said once for each. */
  | {
      readonly kind: 'undelivered';
      readonly card: NoticeKind;
      readonly surface: string;
      /** Whose kind of message waits is told of a desk only: a receipt would say who has reported. */
      readonly placeKind: 'desk' | 'person';
      readonly place: string;
      readonly reason: string;
    }
  /** The database cannot be reached. Said once, not at every try. */
  | { readonly kind: 'away'; readonly fault: string }
  /** It can be reached again. */
  | { readonly kind: 'back' }
  /** One of the loops beside delivery met a fault. Said once for each kind of fault. */
  | { readonly kind: 'stumbled'; readonly loop: WatchingLoop; readonly fault: string }
  /** The auditor found something undone. Said when it begins to be found. */
  | { readonly kind: 'found'; readonly finding: Finding; readonly count: number };

export type Tell = (trouble: Trouble) => void;

/** The trouble as one line of a log. */
export function troubleLine(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'undelivered': {
      const { card, surface, placeKind, place, reason } = trouble;
      const what = placeKind === 'desk' ? `${card} for ${place}` : `one for ${place}`;
      return `A card does not arrive: ${what} on ${surface} (${reason}). Staffroom keeps trying.`;
    }
    case 'away':
      return `Delivery is waiting for the database: ${trouble.fault}. It keeps trying.`;
    case 'back':
      return 'The database is back, and delivery goes on.';
    case 'stumbled':
      return `${LOOPS[trouble.loop]}: ${trouble.fault}. Staffroom keeps trying.`;
    case 'found':
      return `The auditor found ${trouble.count} of “${trouble.finding}”: ${FOUND[trouble.finding]}`;
  }
}

const LOOPS = {
  ladder: 'A step up the ladder could not be taken',
  auditor: 'The auditor could not look at everything',
  expiring: 'Whether a secret ends soon could not be written down',
} as const satisfies Record<WatchingLoop, string>;

const FOUND = {
  'off-ladder': 'open cases that would not have climbed. They climb now.',
  unheard: 'cases of which no alert stood or was on its way. It is sent now.',
  'stale-card': 'cards that showed an old state. They are redrawn now.',
  'stray-lease': 'messages that nobody would have sent for long. They are sent now.',
  'overdue-notice':
    'messages that should have been sent two minutes ago. Either more wait than go out, or /readyz says why.',
  'overdue-step':
    'steps of the ladder that should have been taken two minutes ago. Look at /readyz, which says why.',
} as const satisfies Record<Finding, string>;
