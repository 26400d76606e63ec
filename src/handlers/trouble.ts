/** What whoever runs Staffroom must hear of delivery: ids and codes only, no words of any report. */
import type { NoticeKind } from '../db/schema.ts';

export type Trouble =
  /** A card has not come to stand for so long that somebody must know. Said once for each. */
  | {
      readonly kind: 'undelivered';
      readonly card: NoticeKind;
      readonly surface: string;
      readonly place: string;
      readonly reason: string;
    }
  /** The database cannot be reached. Said once, not at every try. */
  | { readonly kind: 'away'; readonly fault: string }
  /** It can be reached again. */
  | { readonly kind: 'back' }
  /** One of the loops beside delivery met a fault. Said once for each kind of fault. */
  | { readonly kind: 'stumbled'; readonly loop: 'ladder'; readonly fault: string };

export type Tell = (trouble: Trouble) => void;

/** The trouble as one line of a log. */
export function troubleLine(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'undelivered': {
      const { card, surface, place, reason } = trouble;
      return `A card does not arrive: ${card} for ${place} on ${surface} (${reason}). Staffroom keeps trying.`;
    }
    case 'away':
      return `Delivery is waiting for the database: ${trouble.fault}. It keeps trying.`;
    case 'back':
      return 'The database is back, and delivery goes on.';
    case 'stumbled':
      return `A step up the ${trouble.loop} could not be taken: ${trouble.fault}. Staffroom keeps trying.`;
  }
}
