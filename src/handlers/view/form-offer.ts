/** Where a platform can open a form only when a button is pressed. */
import type { Card, Press } from './card.ts';

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
