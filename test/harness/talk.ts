/** Talking to the handlers as a person does: typing, pressing a button by its words, sending a form. */
import type { Core } from '../../src/handlers/core.ts';
import { handle } from '../../src/handlers/handle.ts';
import type { Inbound, Outcome } from '../../src/handlers/inbound.ts';
import type { Button, Card } from '../../src/handlers/view/card.ts';
import type { Form, FormValues } from '../../src/handlers/view/form.ts';
import type { Person } from '../../src/policy/people.ts';

export interface Talk {
  says(by: Person, text: string): Promise<Outcome>;
  /** Presses the button with these words on a card. */
  presses(by: Person, on: Outcome | Card, label: string): Promise<Outcome>;
  /** Sends an open form with these values in place of what stood in it. */
  sends(by: Person, form: Outcome, values: FormValues): Promise<Outcome>;
}

/** A core that is talked to; a fault in it fails the test, unless `away` says that the records are. */
export function talkTo(core: Core, { away = false } = {}): Talk {
  const take = async (inbound: Inbound): Promise<Outcome> =>
    await handle(core, inbound, (cause) => {
      if (!away) throw cause;
    });
  return {
    says: async (by, text) => await take({ by, kind: 'message', text }),
    presses: async (by, on, label) => {
      const button = buttonsOf(on).find((each) => each.label === label);
      if (button === undefined) throw new Error(`No button “${label}” on ${JSON.stringify(on)}`);
      return await take({ by, kind: 'press', press: button.press });
    },
    sends: async (by, outcome, values) => {
      const { id, submission, fields } = formOf(outcome);
      const held = Object.fromEntries(fields.map((field) => [field.id, field.value]));
      return await take({
        by,
        kind: 'submit',
        form: id,
        submission,
        values: { ...held, ...values },
      });
    },
  };
}

/** Every button of a card, in order. */
export function buttonsOf(on: Outcome | Card): readonly Button[] {
  const card = 'elements' in on ? on : 'card' in on ? on.card : undefined;
  return (card?.elements ?? []).flatMap((element) =>
    element.kind === 'buttons' ? element.buttons : [],
  );
}

/** The form that was opened. */
export function formOf(outcome: Outcome): Form {
  if (!('form' in outcome)) throw new Error(`It was ${outcome.kind}: ${wordsOf(outcome)}`);
  return outcome.form;
}

/** Everything in an outcome, as one text. */
export function wordsOf(outcome: Outcome): string {
  return JSON.stringify('card' in outcome ? outcome.card : outcome.form);
}
