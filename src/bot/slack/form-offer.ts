/** A message with the button that opens a form, for when Slack gave us no trigger or one that was too old. */
import type { BlockAction } from '@slack/bolt';
import type { Press } from '../../handlers/view/card.ts';
import { formOfferCard } from '../../handlers/view/form-offer.ts';
import { LIMITS } from './limits.ts';
import { type SlackMessage, slackMessage } from './render-card.ts';
import { plainText } from './text.ts';

/** The one input of the message: what was typed waits in it, in front of its writer only, and comes back with the press. */
const WORDS = 'offered-words';

/** The offer; `words` are those that the form would have held. */
export function formOffer(press: Press, words = ''): SlackMessage {
  const message = slackMessage(formOfferCard(press));
  if (words === '') return message;
  return {
    ...message,
    blocks: [
      {
        type: 'input',
        block_id: WORDS,
        label: plainText('Your words', LIMITS.label),
        element: {
          type: 'plain_text_input',
          action_id: WORDS,
          multiline: true,
          max_length: LIMITS.inputText,
          initial_value: words.slice(0, LIMITS.inputText),
        },
        optional: true,
      },
      ...message.blocks,
    ],
  };
}

/** The words that stood in the offer whose button was pressed. */
export function offeredWords({ state }: BlockAction): string {
  return state?.values[WORDS]?.[WORDS]?.value ?? '';
}
