/** An outcome as a message: a form is one press away. */
import type { Outcome } from '../../handlers/inbound.ts';
import { formOfferCard, offerOf } from '../../handlers/view/form-offer.ts';
import type { AdaptiveCard } from '../adaptive-json.ts';
import { conversationCard } from './render-card.ts';

/** Words that are longer still stand above, as they were typed. */
const MOST_LETTERS = 5_000;

export function saidOf(outcome: Outcome): AdaptiveCard {
  switch (outcome.kind) {
    case 'form':
    case 'invalid': {
      const { press, words } = offerOf(outcome.form);
      return conversationCard(formOfferCard(press), words.slice(0, MOST_LETTERS));
    }
    case 'reply':
    case 'panel':
    case 'stored':
    case 'refused':
      return conversationCard(outcome.card);
  }
}
