/** Where people write. What is typed at one place waits there while they look at another. */
import type { CommandView, PlaceId } from '../wire.ts';
import { Completion } from './completion.ts';
import { byId } from './dom.ts';

export class Composer {
  readonly #input = byId('say', HTMLTextAreaElement);
  readonly #notSent = byId('not-sent', HTMLElement);
  readonly #completion: Completion;
  readonly #send: (text: string) => void;
  readonly #typedAt = new Map<PlaceId, string>();
  #at: PlaceId = 'direct';

  constructor(commands: readonly CommandView[], send: (text: string) => void) {
    this.#send = send;
    this.#completion = new Completion(this.#input, commands);
    this.#input.addEventListener('input', () => {
      this.#fit();
      this.#completion.offer();
    });
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    byId('composer', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
  }

  /** Writes to another place from now on. */
  moveTo(place: PlaceId, name: string): void {
    this.#typedAt.set(this.#at, this.#input.value);
    this.#at = place;
    this.#input.value = this.#typedAt.get(place) ?? '';
    this.#input.setAttribute(
      'aria-label',
      place === 'direct' ? 'Write to Staffroom' : `Write to Staffroom from ${name}`,
    );
    this.#notSent.textContent = '';
    this.#completion.close();
    this.#fit();
  }

  focus(): void {
    this.#input.focus();
  }

  /** Gives back words that could not be sent, before whatever was typed since. */
  giveBack(place: PlaceId, text: string, why: string): void {
    const since = place === this.#at ? this.#input.value : (this.#typedAt.get(place) ?? '');
    const all = since === '' ? text : `${text}\n${since}`;
    if (place === this.#at) this.#input.value = all;
    else this.#typedAt.set(place, all);
    this.#notSent.textContent = `Not sent. ${why} Your words are still here.`;
    this.#fit();
  }

  #key(event: KeyboardEvent): void {
    // While an input method composes a character, Enter belongs to it.
    if (event.isComposing) return;
    if (this.#completion.takesKey(event)) {
      event.preventDefault();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    }
  }

  #submit(): void {
    const text = this.#input.value.trim();
    if (text === '') return;
    this.#input.value = '';
    this.#notSent.textContent = '';
    this.#completion.close();
    this.#fit();
    this.#send(text);
  }

  /** As tall as its words; the style sheet sets how tall at most. */
  #fit(): void {
    this.#input.style.height = 'auto';
    this.#input.style.height = `${this.#input.scrollHeight}px`;
  }
}
