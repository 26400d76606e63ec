/**
 * What Staffroom did, for the log and the metrics: kinds, ids that say nothing of anybody, and
 * durations. Every text in it is out of a closed list or a fault's name; there is no room for words.
 */
import type { NoticeKind } from '../db/tables/card-kinds.ts';
import type { Step } from '../policy/ladder.ts';
import type { Findings } from './audit-delivery.ts';
import type { Command } from './commands.ts';
import type { Inbound, Outcome } from './inbound.ts';
import type { SurfaceName, Way } from './surface.ts';
import type { Press } from './view/card.ts';
import type { FormId } from './view/form.ts';

/** What an inbound came to; `put-off` and `unreachable` are outcomes that no handler gave. */
export type Came = Outcome['kind'] | 'put-off' | 'unreachable';

/** What one attempt to deliver a notice came to. */
export type Delivered =
  /** Its card stands: posted now, or found from an attempt before. */
  | 'posted'
  | 'found'
  /** A card that stood shows things as they are, or is neutral where it may not stay. */
  | 'redrawn'
  | 'moved'
  /** The card that was to be redrawn no longer stood. */
  | 'gone'
  /** Nobody needs it any more, or it went to others instead. */
  | 'unneeded'
  | 'elsewhere'
  /** It waits to be tried again: not taken, refused by the place, or without an answer. */
  | 'retry'
  | 'dead'
  | 'unsure'
  /** Another worker had taken it over meanwhile. */
  | 'lost';

export type Happening =
  | {
      readonly kind: 'inbound';
      readonly surface: SurfaceName;
      readonly inbound: Inbound['kind'];
      /** Which command, button or form. */
      readonly what?: Command | Press['act'] | FormId;
      readonly outcome: Came;
      readonly ms: number;
    }
  | {
      readonly kind: 'delivery';
      readonly notice: string;
      /** The id of its case, where it is about one. */
      readonly case: string | null;
      readonly card: NoticeKind;
      readonly surface: Way | 'unknown';
      readonly attempt: number;
      readonly state: Delivered;
      /** From the claim to the end of the attempt. */
      readonly ms: number;
      /** From when it was queued until it was claimed. */
      readonly waitedMs: number;
      /** What went wrong on our own side. */
      readonly fault?: string;
    }
  /** A step up the ladder of a case was taken, or a reminder of an acknowledged one sent. */
  | {
      readonly kind: 'climbed' | 'reminded';
      readonly case: string;
      readonly rung: Step['rung'];
      readonly round: number;
    }
  /** A round of the auditor's. */
  | { readonly kind: 'audited'; readonly found: Findings; readonly ms: number }
  | { readonly kind: 'started'; readonly surfaces: readonly Way[]; readonly ms: number }
  | { readonly kind: 'stopping'; readonly signal: string }
  | { readonly kind: 'stopped'; readonly ms: number };

/** Is told of each happening. Never throws, and nobody waits for it. */
export type Happened = (happening: Happening) => void;
