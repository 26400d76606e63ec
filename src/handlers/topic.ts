/**
 * What a notice is about, as delivery sees it: the same steps deliver the alert of a case,
 * a question to a person and a proposal; what differs stands behind this.
 */
import type { About } from '../db/about.ts';
import type { Transaction } from '../db/client.ts';
import type { Posting } from '../db/postings.ts';
import type { CardKind } from '../db/tables/card-kinds.ts';
import type { Place } from '../policy/notices.ts';
import type { Card } from './view/card.ts';

/** Whether a card that was queued may stand at its place now. */
export type Fate =
  | 'here'
  /** Nobody needs it any more. */
  | 'moot'
  /** Not here, but somebody else must have it. */
  | 'elsewhere'
  /** Not here, and there is nobody else at present: it waits. */
  | 'nobody';

/** A place on one surface. */
export interface Spot {
  readonly surface: string;
  readonly place: Place;
}

/** For cards that may not stay, nor be missing, where they stood or were to stand. */
interface Guarded {
  /** What the card turns into where it may stay no longer; says nothing of what it was about. */
  readonly moved: Card;
  /** Whether a card of this kind that stands at a place may stay there. */
  mayStay(kind: CardKind, place: Place): boolean;
  /** Queues the card anew for where it stood, if somebody still needs it; its fate there decides the rest. */
  postAnew(tx: Transaction, stood: Posting): Promise<void>;
}

export interface Topic {
  readonly about: About;
  /** Grows with every change that a posted card shows. */
  readonly version: number;
  /** The card for a place as things are now; `again` marks a copy that may stand there twice. */
  card(kind: CardKind, again: boolean, place: Place): Card;
  /** Whether a posted card of this kind is redrawn when things change. */
  isLive(kind: CardKind): boolean;
  /** Roles and states can have changed since the card was queued. */
  fate(kind: CardKind, place: Place): Fate;
  /** Queues the card for those who should have it instead of those at the place that closed. */
  sendRound(tx: Transaction, kind: CardKind, closed: Spot): Promise<void>;
  /** Queues what follows once a card of this kind stands. */
  afterPosting(tx: Transaction, kind: CardKind): Promise<void>;
  /** The version now stored, held against changes while a card is written down. */
  heldVersion(tx: Transaction): Promise<number | undefined>;
  /**
   * Queues what follows once it is said aloud that a card does not arrive, and when the reason
   * for that changes: somebody may need it on another road.
   */
  whenLate?(tx: Transaction, kind: CardKind, stuck: Spot): Promise<void>;
  /** Undefined: a card that stands may stay, and one that is gone is not missed. */
  readonly guarded?: Guarded;
}
