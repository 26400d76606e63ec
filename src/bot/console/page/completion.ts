/** Offers the commands while one is being typed: an ARIA combobox over the composer's text. */
import type { CommandView } from '../wire.ts';
import { byId, make } from './dom.ts';

export class Completion {
  readonly #box = byId('completion', HTMLElement);
  readonly #list = byId('commands', HTMLUListElement);
  readonly #input: HTMLTextAreaElement;
  readonly #commands: readonly CommandView[];
  #offered: readonly CommandView[] = [];
  #chosen = 0;

  constructor(input: HTMLTextAreaElement, commands: readonly CommandView[]) {
    this.#input = input;
    this.#commands = commands;
    input.addEventListener('blur', () => this.close());
  }

  /** Offers what fits the text as it is now. */
  offer(): void {
    const typed = /^\/(\S*)$/.exec(this.#input.value)?.[1]?.toLowerCase();
    const fitting =
      typed === undefined ? [] : this.#commands.filter(({ name }) => name.includes(typed));
    // What begins with the typed letters comes before what merely holds them.
    this.#offered = fitting.toSorted(
      (a, b) => Number(b.name.startsWith(typed ?? '')) - Number(a.name.startsWith(typed ?? '')),
    );
    this.#chosen = 0;
    this.#draw();
  }

  close(): void {
    this.#offered = [];
    this.#draw();
  }

  /** Whether the key was for the list. */
  takesKey(event: KeyboardEvent): boolean {
    const command = this.#offered[this.#chosen];
    if (command === undefined) return false;
    switch (event.key) {
      case 'ArrowDown':
        return this.#move(1);
      case 'ArrowUp':
        return this.#move(-1);
      case 'Escape':
        this.close();
        return true;
      case 'Tab':
        if (event.shiftKey) return false;
        return this.#take(command);
      case 'Enter':
        // A command typed in full is sent, not completed once more.
        if (this.#input.value === `/${command.name}`) return false;
        return this.#take(command);
      default:
        return false;
    }
  }

  #move(by: number): boolean {
    const count = this.#offered.length;
    this.#chosen = (this.#chosen + by + count) % count;
    this.#draw();
    return true;
  }

  #take(command: CommandView): boolean {
    this.#input.value = `/${command.name}${command.takesWords ? ' ' : ''}`;
    this.#input.dispatchEvent(new Event('input', { bubbles: true }));
    this.close();
    return true;
  }

  #draw(): void {
    const isOpen = this.#offered.length > 0;
    this.#list.replaceChildren(
      ...this.#offered.map((command, index) => {
        const option = make(
          'li',
          {
            attributes: {
              role: 'option',
              id: `command-${command.name}`,
              'aria-selected': String(index === this.#chosen),
            },
          },
          make('span', { class: 'command-name', text: `/${command.name}` }),
          ' ',
          make('span', { class: 'command-about', text: command.about }),
        );
        // On pressing down, before the composer would lose the focus.
        option.addEventListener('mousedown', (event) => {
          event.preventDefault();
          this.#take(command);
        });
        return option;
      }),
    );
    this.#box.hidden = !isOpen;
    this.#input.setAttribute('aria-expanded', String(isOpen));
    const chosen = this.#offered[this.#chosen];
    if (chosen === undefined) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', `command-${chosen.name}`);
  }
}
