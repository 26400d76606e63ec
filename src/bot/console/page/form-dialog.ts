/** The dialog that a form is filled in. Nothing typed in it is lost without asking. */
import type { Act, ActAnswer, DrawnForm } from '../wire.ts';
import { byId } from './dom.ts';
import { controlOf, drawFields, type Values, valuesIn } from './form-fields.ts';
import type { Rendered } from './renderer.ts';
import { NotDone } from './server.ts';

export interface FormEvents {
  send(act: Act): Promise<ActAnswer>;
  /** The form was accepted; its answer is to be shown. */
  sent(form: DrawnForm, answer: ActAnswer): void;
  /** The dialog was closed with something typed in it. */
  leftUnsent(form: DrawnForm, values: Values): void;
}

interface Open {
  form: DrawnForm;
  rendered: Rendered;
  /** What the fields held when the form came, to tell what was typed since. */
  readonly atFirst: Values;
  /** Text typed in fields that are not asked for at present, in case they are asked for again. */
  readonly remembered: Values;
}

export class FormDialog {
  readonly #dialog = byId('form-dialog', HTMLDialogElement);
  readonly #title = byId('form-title', HTMLElement);
  readonly #body = byId('form-body', HTMLElement);
  readonly #submit = byId('form-submit', HTMLElement);
  readonly #status = byId('form-status', HTMLElement);
  readonly #events: FormEvents;
  #open: Open | null = null;
  #sending = false;
  #changes = 0;

  constructor(events: FormEvents) {
    this.#events = events;
    byId('form-close', HTMLElement).addEventListener('click', () => this.#leave());
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.#leave();
    });
  }

  /** Opens a form, with what was typed in it before if it was left. */
  open(form: DrawnForm, typed: Values = {}): void {
    this.#open = null;
    const rendered = this.#draw(form, typed);
    this.#open = { form, rendered, atFirst: valuesIn(rendered), remembered: {} };
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#body.scrollTop = 0;
    this.#title.focus();
  }

  /** Whether closing the page now would lose something typed. */
  holdsWords(): boolean {
    return this.#open !== null && this.#isTyped(this.#open);
  }

  #draw(form: DrawnForm, values: Values): Rendered {
    const rendered = drawFields(form, values, {
      submit: () => void this.#send(),
      changed: (field) => void this.#changed(field),
    });
    // The renderer's own submit button stands in the foot, where it is always in sight.
    const button = rendered.element.querySelector('.ac-actionSet');
    this.#title.textContent = form.title;
    this.#body.replaceChildren(rendered.element);
    this.#submit.replaceChildren(...(button === null ? [] : [button]));
    this.#say('');
    return rendered;
  }

  /** Shows the form again as the core returned it, with everything typed and the focus kept. */
  #redraw(open: Open, form: DrawnForm, sentValues: Values): void {
    const live = valuesIn(open.rendered);
    Object.assign(open.remembered, live);
    const typedSince = Object.entries(live).filter(([id, value]) => value !== sentValues[id]);
    const comingBack = form.fields
      .filter(({ id, kind }) => kind !== 'choice' && !(id in sentValues))
      .flatMap(({ id }) => (open.remembered[id] ? [[id, open.remembered[id]]] : []));
    const focused = document.activeElement;
    const field = focused instanceof HTMLElement ? focused.dataset['field'] : undefined;
    const selection = selectionIn(focused);
    const { scrollTop } = this.#body;
    open.form = form;
    open.rendered = this.#draw(form, Object.fromEntries([...comingBack, ...typedSince]));
    this.#body.scrollTop = scrollTop;
    const control = field === undefined ? null : controlOf(field, this.#body);
    control?.focus({ preventScroll: true });
    if (selection !== null) select(control, selection);
  }

  async #changed(id: string): Promise<void> {
    const open = this.#open;
    if (open === null || !open.form.fields.some((field) => field.id === id && field.reshapes)) {
      return;
    }
    this.#changes += 1;
    const change = this.#changes;
    const values = valuesIn(open.rendered);
    const answer = await this.#ask(open, 'change', values);
    // Only the last choice counts, and only while the same form is open.
    if (this.#open !== open || change !== this.#changes || this.#sending) return;
    if (answer?.kind === 'form' || answer?.kind === 'invalid') {
      this.#redraw(open, answer.form, values);
    }
  }

  async #send(): Promise<void> {
    const open = this.#open;
    if (open === null || this.#sending) return;
    this.#sending = true;
    this.#say('Sending…');
    this.#body.inert = true;
    const values = valuesIn(open.rendered);
    const answer = await this.#ask(open, 'submit', values);
    this.#sending = false;
    this.#body.inert = false;
    if (answer === null) return;
    switch (answer.kind) {
      case 'invalid':
      case 'form':
        this.#redraw(open, answer.form, values);
        this.#toFirstError(answer.form);
        break;
      case 'refused':
        this.#say(answer.card.plain);
        break;
      case 'panel':
      case 'said':
      case 'stored':
        this.#close();
        this.#events.sent(open.form, answer);
        break;
    }
  }

  /** Null where it could not be asked; the reason is then shown in the dialog. */
  async #ask(open: Open, kind: 'change' | 'submit', values: Values): Promise<ActAnswer | null> {
    const { id: form, submission } = open.form;
    try {
      return await this.#events.send({ kind, form, submission, values });
    } catch (error) {
      if (!(error instanceof NotDone)) throw error;
      this.#say(`${error.message} Nothing you typed is lost.`);
      return null;
    }
  }

  #toFirstError(form: DrawnForm): void {
    const wrong = form.fields.filter((field) => field.error);
    const first = wrong[0];
    if (first === undefined) return;
    this.#say(
      wrong.length === 1
        ? 'One answer needs another look.'
        : `${wrong.length} answers need another look.`,
    );
    const control = controlOf(first.id, this.#body);
    control?.focus();
    control?.closest('.ac-input-container')?.parentElement?.scrollIntoView({ block: 'center' });
  }

  #leave(): void {
    const open = this.#open;
    if (open === null || this.#sending) return;
    const values = { ...open.remembered, ...valuesIn(open.rendered) };
    const isTyped = this.#isTyped(open);
    this.#close();
    if (isTyped) this.#events.leftUnsent(open.form, values);
  }

  #close(): void {
    this.#open = null;
    this.#dialog.close();
  }

  #isTyped(open: Open): boolean {
    const live = valuesIn(open.rendered);
    return open.form.fields.some(({ id, kind }) => {
      const value = live[id] ?? '';
      // Words count even where they came with the command: somebody typed them.
      return kind === 'choice' ? value !== (open.atFirst[id] ?? '') : value.trim() !== '';
    });
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }
}

type Selection = readonly [number, number];

function selectionIn(element: Element | null): Selection | null {
  if (!(element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)) return null;
  const { selectionStart, selectionEnd } = element;
  return selectionStart === null || selectionEnd === null ? null : [selectionStart, selectionEnd];
}

function select(element: Element | null, [start, end]: Selection): void {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
    element.setSelectionRange(start, end);
  }
}
