/**
 * The neutral vocabulary of cards: every surface draws these same elements.
 * A renderer is a mapped type over the element kinds, so a surface that forgets one does not compile.
 */
import type { Addresses } from '../../policy/addresses.ts';
import type { EntryAct } from '../../policy/case-life.ts';
import type { Actor, ReportKind } from '../../policy/report.ts';
import type { Command } from '../commands.ts';

/** What a button does. Holds ids only: a chat platform stores and shows these values to its apps. */
export type Press =
  | { readonly act: 'report'; readonly kind?: ReportKind; readonly actor?: Actor }
  | { readonly act: 'acknowledge'; readonly reference: string }
  /** `test` is the id of a desk's part of a test alert. */
  | { readonly act: 'acknowledge-test'; readonly test: string }
  | { readonly act: 'open'; readonly reference: string }
  /** Writes something down about a case; `case` is its id. */
  | { readonly act: 'enter'; readonly entry: EntryAct; readonly case: string }
  | { readonly act: 'my-reports' }
  /** `skip`: without so many of the first. */
  | { readonly act: 'open-cases'; readonly skip?: number }
  /** `asked` is the id of a question that was put to the bot. */
  | { readonly act: 'ask-a-person'; readonly asked?: string }
  | { readonly act: 'mark'; readonly asked: string; readonly mark: 'right' | 'wrong' }
  | { readonly act: 'my-questions' }
  /** `question` is the id of a question that was put to a person. */
  | { readonly act: 'reply'; readonly question: string }
  /** `answer` is the id of a reply that is to be given to others. */
  | { readonly act: 'reword'; readonly answer: string }
  | { readonly act: 'approve'; readonly answer: string }
  | { readonly act: 'decline'; readonly answer: string }
  | { readonly act: 'withdraw'; readonly answer: string }
  | { readonly act: 'approved-answers' }
  | { readonly act: 'help' };

/** Whether a button opens something in front of the person: platforms must be told before it is pressed. */
const OPENS = {
  report: true,
  open: true,
  enter: true,
  'ask-a-person': true,
  reply: true,
  reword: true,
  acknowledge: false,
  'acknowledge-test': false,
  'my-reports': false,
  'open-cases': false,
  mark: false,
  'my-questions': false,
  approve: false,
  decline: false,
  withdraw: false,
  'approved-answers': false,
  help: false,
} as const satisfies Record<Press['act'], boolean>;

/** Whether what the button does is a form or a panel, where it is not refused. */
export function opensDialog({ act }: Press): boolean {
  return OPENS[act];
}

export interface Button {
  readonly label: string;
  readonly press: Press;
  readonly style?: 'primary';
}

export interface Entry {
  readonly text: string;
  readonly button: Button;
}

/** Somebody who is to notice a card: by their ids on the platforms and what they are, never by name. */
export interface Mentioned {
  readonly addresses: Addresses;
  readonly as: string;
}

export type Element =
  | { readonly kind: 'text'; readonly text: string; readonly tone?: 'strong' | 'quiet' }
  | { readonly kind: 'facts'; readonly facts: readonly { name: string; value: string }[] }
  | { readonly kind: 'quote'; readonly text: string; readonly source: string }
  | { readonly kind: 'notice'; readonly text: string; readonly level: 'danger' | 'care' | 'good' }
  /** Calls these people where the platform can; others show whom the card is for. */
  | { readonly kind: 'mention'; readonly people: readonly Mentioned[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Each surface writes a command as it is typed there. */
  | {
      readonly kind: 'commands';
      readonly commands: readonly { readonly command: Command; readonly does: string }[];
    }
  /** Things in a row, each with what one can do with it. */
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] };

export interface Card {
  readonly title: string;
  readonly elements: readonly Element[];
  /**
   * The whole card as one line of plain words: all that a push notification and a
   * screen reader get. In a desk's alert it holds no name and no narrative.
   */
  readonly plain: string;
}
