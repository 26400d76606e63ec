/** Forms that were closed with something typed in them, offered again until sent or discarded. */
import type { DrawnForm } from '../wire.ts';
import { byId, make, makeButton } from './dom.ts';
import type { Values } from './form-fields.ts';
import { timeOf } from './times.ts';

interface Draft {
  readonly form: DrawnForm;
  readonly values: Values;
  readonly leftAt: string;
}

export class Drafts {
  readonly #bar = byId('drafts', HTMLElement);
  readonly #carryOn: (form: DrawnForm, values: Values) => void;
  readonly #kept = new Map<string, Draft>();

  constructor(carryOn: (form: DrawnForm, values: Values) => void) {
    this.#carryOn = carryOn;
  }

  get any(): boolean {
    return this.#kept.size > 0;
  }

  keep(form: DrawnForm, values: Values): void {
    this.#kept.set(form.submission, { form, values, leftAt: new Date().toISOString() });
    this.#draw();
    this.#bar.querySelector('button')?.focus();
  }

  drop(form: DrawnForm): void {
    this.#kept.delete(form.submission);
    this.#draw();
  }

  #draw(): void {
    this.#bar.replaceChildren(...[...this.#kept.values()].map((draft) => this.#row(draft)));
  }

  #row({ form, values, leftAt }: Draft): HTMLElement {
    const carryOn = makeButton({ class: 'draft-button', text: 'Carry on' }, () =>
      this.#carryOn(form, values),
    );
    const discard = makeButton({ class: 'quiet-button', text: 'Discard' }, () => {
      if (discard.dataset['sure'] === 'yes') return this.drop(form);
      // Words about a child are not thrown away by one slip of the hand.
      discard.dataset['sure'] = 'yes';
      discard.textContent = 'Discard for good';
    });
    discard.addEventListener('blur', () => {
      discard.dataset['sure'] = 'no';
      discard.textContent = 'Discard';
    });
    return make(
      'div',
      { class: 'draft' },
      make(
        'p',
        {},
        make('strong', { text: 'Not sent yet: ' }),
        `${form.title}, ${timeOf(leftAt)}. Kept in this window only.`,
      ),
      carryOn,
      discard,
    );
  }
}
