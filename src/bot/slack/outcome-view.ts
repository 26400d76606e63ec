/** An outcome as a modal: a form to fill in, or a card to read. */
import type { ModalView } from '@slack/types';
import type { Outcome } from '../../handlers/inbound.ts';
import { slackPanel } from './render-card.ts';
import { slackForm } from './render-form.ts';

export function outcomeView(outcome: Outcome): ModalView {
  switch (outcome.kind) {
    case 'form':
    case 'invalid':
      return slackForm(outcome.form);
    case 'reply':
    case 'panel':
    case 'stored':
    case 'refused':
      return slackPanel(outcome.card);
  }
}
