/** Where a platform can open a form only when a button is pressed. */
import type { Card, Press } from './card.ts';
import { ACT_OF } from './entry-form.ts';
import type { Form } from './form.ts';

/** One press away from the form. */
export function formOfferCard(press: Press): Card {
  const text = 'Please press the button: the form opens in front of you, and only you see it.';
  return {
    title: 'Open the form',
    elements: [
      { kind: 'text', text },
      { kind: 'buttons', buttons: [{ label: 'Open the form', style: 'primary', press }] },
    ],
    plain: 'Press “Open the form”.',
  };
}

/** The button that opens the same form again, and what was typed for it. */
export function offerOf(form: Form): { readonly press: Press; readonly words: string } {
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
    case 'case-note':
    case 'case-action':
    case 'case-hand-over':
    case 'case-close':
    case 'case-reopen':
      return { press: { act: 'enter', entry: ACT_OF[form.id], case: form.submission }, words: '' };
  }
}
