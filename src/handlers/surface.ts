/** The port through which delivery reaches a chat platform. */
import { PLATFORMS } from '../policy/addresses.ts';
import type { Place } from '../policy/notices.ts';
import type { Card } from './view/card.ts';

export type Sent =
  /** It stands there; `ref` finds it again on this surface. */
  | { readonly kind: 'sent'; readonly ref: string }
  /** It surely did not arrive; try again after so many milliseconds. */
  | { readonly kind: 'retry'; readonly afterMs: number; readonly reason: string }
  /** This place cannot take it until somebody changes something. */
  | { readonly kind: 'dead'; readonly reason: string }
  /** The answer never came: it may stand there or not. */
  | { readonly kind: 'unsure'; readonly reason: string };

/** What became of a card that was to be replaced. */
export type Edited =
  | Sent
  /** It no longer stands there, and trying again cannot help. */
  | { readonly kind: 'gone' };

/** Whether a card that may have been sent stands at its place. */
export type Found =
  | { readonly kind: 'found'; readonly ref: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' };

/**
 * Whether the worker still answers for what it sends. One that was frozen or starved meanwhile may
 * have lost it to another, and what it sends then would stand twice or cover something newer.
 */
export type IsHeld = () => boolean;

/** What was not sent, because it is another worker's by now. */
export const HELD_UP = {
  kind: 'retry',
  afterMs: 0,
  reason: 'Staffroom was held up for so long that it began anew',
} as const satisfies Sent;

export interface Surface {
  /**
   * Posts a card; `key` travels with it, opaque, so that `find` can tell whether it arrived.
   * Whatever waits for anything before it sends asks `isHeld` last, and answers `HELD_UP` where it is not.
   */
  post(place: Place, card: Card, key: string, isHeld?: IsHeld): Promise<Sent>;
  /** Replaces a posted card; `isHeld` as in `post`. */
  edit(place: Place, ref: string, card: Card, isHeld?: IsHeld): Promise<Edited>;
  /** Looks for a card by the key that it was posted with. */
  find(place: Place, key: string): Promise<Found>;
}

/** Where Staffroom can be met: at the console, which knows everybody, and on the chat platforms. */
export const SURFACE_NAMES = ['console', ...PLATFORMS] as const;
export type SurfaceName = (typeof SURFACE_NAMES)[number];

/** Where an alert goes when the chat does not help: nobody acts there, and nothing that stands there changes. */
export const MAIL = 'mail';

/** Every way on which cards leave. */
export const WAYS = [...SURFACE_NAMES, MAIL] as const;
export type Way = (typeof WAYS)[number];
