/** An outcome as a message: a form is one press away. */
import type { Outcome } from '../../handlers/inbound.ts';
import type { Press } from '../../handlers/view/card.ts';
import type { Form } from '../../handlers/view/form.ts';
import { formOfferCard } from '../../handlers/view/form-offer.ts';
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

/** The button that opens the same form again, and what was typed for it. */
function offerOf(form: Form): { readonly press: Press; readonly words: string } {
  const held = (id: string): string => form.fields.find((field) => field.id === id)?.value ?? '';
  switch (form.id) {
    case 'report-incident':
      return { press: { act: 'report' }, words: held('happened') };
    case 'ask-a-person':
      return { press: { act: 'ask-a-person' }, words: held('question') };
    case 'reply-to-question':
      return { press: { act: 'reply', question: form.submission }, words: '' };
    case 'reword-answer':
      return { press: { act: 'reword', answer: form.submission }, words: '' };
  }
}
