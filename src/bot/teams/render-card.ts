/** A neutral card as Teams takes it: in a conversation, or in a dialog. */
import type { Attachment } from 'botbuilder';
import { adaptiveCard, type DrawButton, submitAction } from '../adaptive-card.ts';
import type { AdaptiveCard, AdaptiveElement, SubmitAction } from '../adaptive-json.ts';
import { withMentions } from './mention.ts';
import { bytesOf, DIALOG_BYTES, fitted, MESSAGE_BYTES } from './fit.ts';
import { partsOf } from './in-parts.ts';
import {
  type Button,
  type Card,
  type Element,
  opensDialog,
  type Press,
} from '../../handlers/view/card.ts';

/** What a button of ours carries: what it does, and words that were typed before it was pressed. */
export interface Carried {
  readonly press: Press;
  readonly words?: string;
  /** Which part of what it shows; the first where it says nothing. */
  readonly part?: number;
}

/** A card for a conversation; `words` travel with its buttons that open a form. */
export function conversationCard(card: Card, words = ''): AdaptiveCard {
  const draw = (each: Card): AdaptiveCard => {
    const elements = each.elements.filter(({ kind }) => kind !== 'mention');
    const drawn = adaptiveCard({ ...each, elements }, (button) => inConversation(button, words));
    return withMentions(drawn, each.elements);
  };
  return fitted(card, draw, MESSAGE_BYTES);
}

/**
 * A card for a dialog, where every button's answer takes the dialog's place. `by` is the press that
 * shows it: where that only reads, a card that does not fit comes in parts, each read on by that
 * press once more. Any other is shortened, and says so.
 */
export function dialogCard(card: Card, by?: Carried): AdaptiveCard {
  const draw = (each: Card): AdaptiveCard => adaptiveCard(each, submitAction);
  if (by === undefined || !READS[by.press.act] || bytesOf(draw(card)) <= DIALOG_BYTES) {
    return fitted(card, draw, DIALOG_BYTES);
  }
  const { press, part = 1 } = by;
  const drawPart = (each: Card, at: number, count: number): AdaptiveCard => {
    const where: Element = { kind: 'text', tone: 'quiet', text: `Part ${at} of ${count}.` };
    const drawn = draw({ ...each, elements: [where, ...each.elements] });
    return { ...drawn, body: [...drawn.body, readOn(press, at, count)] };
  };
  const parts = partsOf(card, (each) => bytesOf(drawPart(each, 500, 999)) <= DIALOG_BYTES);
  // It may have become shorter since.
  const at = Math.min(part, parts.length);
  const shown = parts[at - 1];
  return shown === undefined ? draw(card) : drawPart(shown, at, parts.length);
}

/** What a press that only looks shows may be asked for again, part by part. */
const READS = {
  open: true,
  'my-reports': true,
  'open-cases': true,
  'my-questions': true,
  'approved-answers': true,
  help: true,
  report: false,
  enter: false,
  'ask-a-person': false,
  reply: false,
  reword: false,
  acknowledge: false,
  'acknowledge-test': false,
  mark: false,
  approve: false,
  decline: false,
  withdraw: false,
} as const satisfies Record<Press['act'], boolean>;

function readOn(press: Press, at: number, count: number): AdaptiveElement {
  const to = (label: string, part: number): SubmitAction => ({
    ...submitAction({ label, press }),
    data: { press, part },
  });
  return {
    type: 'ActionSet',
    actions: [
      ...(at < count ? [to('Read on', at + 1)] : []),
      ...(at > 1 ? [to('Back', at - 1)] : []),
    ],
  };
}

/** A drawn card as Teams sends it about. */
export function attachmentOf(content: AdaptiveCard): Attachment {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}

/**
 * Teams must be told before a press that it opens a dialog (`task/fetch`). Acknowledge is answered
 * in front of the one who presses; clients that cannot do that send it as a message.
 */
function inConversation(button: Button, words: string): ReturnType<DrawButton> {
  const { press } = button;
  if (opensDialog(press)) {
    return withData(submitAction(button), { press, words, msteams: { type: 'task/fetch' } });
  }
  const submit = submitAction(button);
  if (press.act !== 'acknowledge') return submit;
  return {
    ...submit,
    type: 'Action.Execute',
    verb: press.act,
    data: { press },
    fallback: submit,
  };
}

function withData(
  action: SubmitAction,
  { words, ...data }: Carried & { readonly msteams: { readonly type: 'task/fetch' } },
): SubmitAction {
  return { ...action, data: words === '' ? data : { ...data, words } };
}
