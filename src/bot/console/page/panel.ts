/** Shows something to this person only; closing it leaves nothing behind. */
import type { DrawnCard } from '../wire.ts';
import { drawCard, type PressButton } from './card.ts';
import { byId } from './dom.ts';
import { keepReferencesWhole } from './references.ts';

export class Panel {
  readonly #dialog = byId('panel', HTMLDialogElement);
  readonly #title = byId('panel-title', HTMLElement);
  readonly #body = byId('panel-body', HTMLElement);
  readonly #press: PressButton;

  constructor(press: PressButton) {
    this.#press = press;
    byId('panel-close', HTMLElement).addEventListener('click', () => this.#dialog.close());
    this.#dialog.addEventListener('close', () => this.#body.replaceChildren());
  }

  open(card: DrawnCard): void {
    this.#title.textContent = card.title;
    keepReferencesWhole(this.#title);
    this.#body.replaceChildren(drawCard(card, null, this.#press));
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#body.scrollTop = 0;
    this.#title.focus();
  }

  close(): void {
    this.#dialog.close();
  }
}
