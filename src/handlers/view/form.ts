/** The neutral vocabulary of forms. */
import type { Element } from './card.ts';

export type FormId =
  | 'report-incident'
  | 'ask-a-person'
  | 'reply-to-question'
  | 'reword-answer'
  | 'case-note'
  | 'case-action'
  | 'case-hand-over'
  | 'case-close'
  | 'case-reopen';

interface FieldBase {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  /** What the field holds now, so that a redrawn form loses nothing. */
  readonly value: string;
  /** What is wrong with the value and what to do about it. */
  readonly error?: string;
}

export type Field =
  | (FieldBase & { readonly kind: 'line' | 'paragraph'; readonly maxLength: number })
  | (FieldBase & {
      readonly kind: 'choice';
      readonly options: readonly { value: string; label: string }[];
      /** A few options are shown as a list to press, many as a drop-down. */
      readonly look: 'list' | 'drop-down';
      /** Choosing changes which other fields the form asks for. */
      readonly reshapes: boolean;
    });

export interface Form {
  readonly id: FormId;
  /**
   * Sending the same form twice is one submission: an id made when the form is opened, or, where
   * there can only be one, the id of what the form is for.
   */
  readonly submission: string;
  readonly title: string;
  /** What must be read before the first field. */
  readonly intro: readonly Element[];
  readonly fields: readonly Field[];
  readonly submitLabel: string;
}

/** What a surface sends back: field id to what was typed or chosen. */
export type FormValues = Readonly<Record<string, string>>;
