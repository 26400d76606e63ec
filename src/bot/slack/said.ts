/** An outcome as a message: a form is one press away. */
import type { Outcome } from '../../handlers/inbound.ts';
import { offerOf } from '../../handlers/view/form-offer.ts';
import { formOffer } from './form-offer.ts';
import { type SlackMessage, slackMessage } from './render-card.ts';

export function saidOf(outcome: Outcome): SlackMessage {
  switch (outcome.kind) {
    case 'form':
    case 'invalid': {
      const { press, words } = offerOf(outcome.form);
      return formOffer(press, words);
    }
    case 'reply':
    case 'panel':
    case 'stored':
    case 'refused':
      return slackMessage(outcome.card);
  }
}
