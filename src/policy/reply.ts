/**
 * What the policy says to a message, as data: handlers turn it into cards,
 * the terminal prints it, the evaluation scores it.
 */
import type { Actor, ReportKind } from './report.ts';

/**
 * The status of the act or matter that was asked about.
 * `none`: the policy does not say. `report`: it must be notified or dealt with.
 */
export const VERDICTS = [
  'no',
  'report',
  'needs-approval',
  'discouraged',
  'yes',
  'info',
  'none',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A verbatim passage of the policy's text; never anything else. */
export interface Quote {
  /** Stable id of the clause that holds the passage. */
  readonly clause: string;
  /** The heading that the clause stands under. */
  readonly heading: string;
  readonly text: string;
}

/** Something true that stands apart from the school's text, with its source. */
export interface Note {
  readonly kind: 'out-of-date' | 'other-document' | 'ambiguous' | 'personal-exception';
  readonly text: string;
  /** Where it comes from and since when it holds, for notes that rest on a source. */
  readonly source?: { readonly name: string; readonly date: string };
}

export interface Answer {
  /** The words of the message that this answers. */
  readonly question: string;
  readonly verdict: Verdict;
  /** The product's own sentence; the policy's words stand only in `quotes`. */
  readonly plain: string;
  /** The main passage first. Empty exactly when the verdict is `none`. */
  readonly quotes: readonly Quote[];
  /** Whom the policy names for this matter; for `none`, whom staff ask first. */
  readonly contacts: readonly string[];
  readonly notes: readonly Note[];
  /** Why it was answered so: what was understood, which rule, which signals. */
  readonly why: readonly string[];
}

/** What a message tells of an event, so that a report form can be prefilled. */
export interface Told {
  readonly kind: ReportKind | null;
  readonly actor: Actor | null;
  /** What must be said before any form. */
  readonly first: 'immediate-danger' | 'image-of-a-child' | null;
}

export interface Reply {
  /** One for each question in the message, the strictest verdict first. Empty where nothing was asked. */
  readonly answers: readonly Answer[];
  /** Set where the message tells of something that happened. */
  readonly told: Told | null;
}
