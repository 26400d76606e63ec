/** The quiet line above the conversation: what is not as it should be, and that it is being mended. */
import { byId } from './dom.ts';

/** A connection that is back sooner was never missed. */
const PATIENCE_MS = 600;
const TRY_AGAIN_MS = 4_000;
const PASSING_MS = 8_000;

export class StatusLine {
  readonly #line = byId('line', HTMLElement);
  readonly #tryAgain: () => void;
  #connected = true;
  #trouble: string | null = null;
  #passing: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(tryAgain: () => void) {
    this.#tryAgain = tryAgain;
  }

  connected(up: boolean): void {
    if (up === this.#connected) return;
    this.#connected = up;
    clearTimeout(this.#timer);
    if (up) this.#show();
    else this.#timer = setTimeout(() => this.#show(), PATIENCE_MS);
  }

  /** Something that the next reading may mend; null: all is well. */
  trouble(sentence: string | null): void {
    this.#trouble = sentence;
    clearTimeout(this.#retry);
    if (sentence !== null) this.#retry = setTimeout(this.#tryAgain, TRY_AGAIN_MS);
    this.#show();
  }

  /** Says something for a few seconds. */
  passing(sentence: string): void {
    this.#passing = sentence;
    this.#show();
    setTimeout(() => {
      this.#passing = null;
      this.#show();
    }, PASSING_MS);
  }

  #show(): void {
    const text =
      this.#passing ??
      (this.#connected ? this.#trouble : 'Reconnecting… Nothing you typed is lost.');
    if (this.#line.textContent !== (text ?? '')) this.#line.textContent = text ?? '';
  }
}
