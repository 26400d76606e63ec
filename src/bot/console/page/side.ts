/** On a narrow screen the conversations are a drawer. */
import { byId } from './dom.ts';

export class Side {
  readonly #side = byId('side', HTMLElement);
  readonly #opener = byId('open-side', HTMLButtonElement);
  readonly #shade = byId('shade', HTMLElement);
  readonly #isNarrow = matchMedia('(max-width: 760px)');

  constructor() {
    this.#opener.addEventListener('click', () => this.#set(true));
    byId('close-side', HTMLElement).addEventListener('click', () => this.close());
    this.#shade.addEventListener('click', () => this.close());
    this.#side.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
    this.#isNarrow.addEventListener('change', () => this.#set(false));
    this.#set(false);
  }

  close(): void {
    if (!this.#isNarrow.matches) return;
    this.#set(false);
    this.#opener.focus();
  }

  #set(isOpen: boolean): void {
    this.#side.classList.toggle('open', isOpen);
    this.#side.inert = this.#isNarrow.matches && !isOpen;
    this.#shade.hidden = !isOpen;
    this.#opener.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) byId('close-side', HTMLElement).focus();
  }
}
