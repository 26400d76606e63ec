/** What the console's server and its page say to each other, as JSON. */
import type { Desk } from '../../policy/people.ts';
import type { FormId, FormValues } from '../../handlers/view/form.ts';
import type { AdaptiveCard } from '../adaptive-json.ts';

/** A place as the page names it: the direct messages of whoever looks, or a desk. */
export type PlaceId = 'direct' | Desk;

export interface PersonView {
  readonly id: string;
  readonly name: string;
  /** The roles in words. */
  readonly role: string;
  /** Whether alerts reach this person at a desk. */
  readonly sitsAtDesk: boolean;
}

export interface CommandView {
  readonly name: string;
  readonly about: string;
  /** Whether words can follow it. */
  readonly takesWords: boolean;
}

export interface SchoolView {
  readonly school: string;
  readonly people: readonly PersonView[];
  readonly commands: readonly CommandView[];
}

export interface DrawnCard {
  readonly title: string;
  readonly plain: string;
  readonly adaptive: AdaptiveCard;
}

/** One thing in a conversation. Times are ISO 8601. */
export type ItemView = {
  readonly id: string;
  readonly at: string;
  readonly editedAt: string | null;
} & (
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'answer'; readonly card: DrawnCard }
  /** Posted by delivery; everybody at the place sees it. */
  | { readonly kind: 'post'; readonly card: DrawnCard }
);

export interface PlaceView {
  readonly id: PlaceId;
  readonly name: string;
  /** Who sees what is written here. */
  readonly about: string;
  readonly items: readonly ItemView[];
}

export interface RoomView {
  readonly places: readonly PlaceView[];
  /** Set while posts cannot be read: then the items are only the person's own exchange. */
  readonly trouble: string | null;
}

export interface DrawnField {
  readonly id: string;
  readonly kind: 'line' | 'paragraph' | 'choice';
  readonly reshapes: boolean;
  readonly hint: boolean;
  readonly error: boolean;
}

export interface DrawnForm {
  readonly id: FormId;
  readonly submission: string;
  readonly title: string;
  readonly fields: readonly DrawnField[];
  readonly adaptive: AdaptiveCard;
}

export type Act =
  | { readonly kind: 'say'; readonly text: string }
  /** The press is the button's own data; the server checks it. */
  | { readonly kind: 'press'; readonly press: unknown }
  | {
      readonly kind: 'change' | 'submit';
      readonly form: FormId;
      readonly submission: string;
      readonly values: FormValues;
    };

export interface ActRequest {
  readonly as: string;
  /** Where it was said or pressed: what the bot answers stands there, for this person only. */
  readonly at: PlaceId;
  readonly act: Act;
}

export type ActAnswer =
  | { readonly kind: 'form' | 'invalid'; readonly form: DrawnForm }
  | { readonly kind: 'panel'; readonly card: DrawnCard }
  /** The form that was sent is closed, and this is shown in its place. */
  | { readonly kind: 'stored'; readonly card: DrawnCard }
  /** The answer stands in the conversation. */
  | { readonly kind: 'said' }
  /** A form was not taken: it stays open and shows why. */
  | { readonly kind: 'refused'; readonly card: DrawnCard };

/** What stands in the body of every refusal: one sentence for the person at the page. */
export interface Refusal {
  readonly error: string;
}

/** The data of a `changed` event; `person` is null where it may concern anybody. */
export interface Changed {
  readonly person: string | null;
}
