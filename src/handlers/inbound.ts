/** What reaches the core from any surface, and what the core answers. */
import type { Person } from '../policy/people.ts';
import type { Command } from './commands.ts';
import type { Card, Press } from './view/card.ts';
import type { Form, FormId, FormValues } from './view/form.ts';

export type Inbound = { readonly by: Person } & (
  | { readonly kind: 'command'; readonly command: Command; readonly words: string }
  /** Free words typed to the bot: a question, something that happened, or a command without its slash. */
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'press'; readonly press: Press }
  /** "Report this message" on a message in the chat: where it stands, never what it says. */
  | { readonly kind: 'report-message'; readonly link: string }
  /** The person's own first page with the bot. */
  | { readonly kind: 'home' }
  /** A choice was made in an open form that changes which fields it asks for. */
  | {
      readonly kind: 'change';
      readonly form: FormId;
      readonly submission: string;
      readonly values: FormValues;
    }
  | {
      readonly kind: 'submit';
      readonly form: FormId;
      readonly submission: string;
      readonly values: FormValues;
    }
);

export type Outcome =
  /** Open this form, or redraw the one that is open (with errors at their fields). */
  | { readonly kind: 'form'; readonly form: Form }
  /** The form was not accepted: redraw it, everything typed still in it. */
  | { readonly kind: 'invalid'; readonly form: Form }
  /** Say this to the person, in their conversation with the bot. */
  | {
      readonly kind: 'reply';
      readonly card: Card;
      /** It answers a question and tells of nobody: it may stand where others read it. */
      readonly forAll?: true;
    }
  /** Show this to the person only, outside any conversation: it is never posted or kept there. */
  | { readonly kind: 'panel'; readonly card: Card }
  /** The form was accepted and stored: close it and say this. */
  | { readonly kind: 'stored'; readonly card: Card }
  /** It was not done; the card says why and what to do. */
  | { readonly kind: 'refused'; readonly card: Card };
