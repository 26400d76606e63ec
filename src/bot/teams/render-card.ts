/** A neutral card as Teams takes it: in a conversation, or in a dialog. */
import type { Attachment } from 'botbuilder';
import { adaptiveCard, type DrawButton, submitAction } from '../adaptive-card.ts';
import type { AdaptiveCard, SubmitAction } from '../adaptive-json.ts';
import { withMentions } from './mention.ts';
import { DIALOG_BYTES, fitted, MESSAGE_BYTES } from './fit.ts';
import { type Button, type Card, opensDialog, type Press } from '../../handlers/view/card.ts';

/** What a button of ours carries: what it does, and words that were typed before it was pressed. */
export interface Carried {
  readonly press: Press;
  readonly words?: string;
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

/** A card for a dialog, where every button's answer takes the dialog's place. */
export function dialogCard(card: Card): AdaptiveCard {
  return fitted(card, (each) => adaptiveCard(each, submitAction), DIALOG_BYTES);
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
