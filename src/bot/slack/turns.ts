/** Who may call when: Slack takes about one message a second in a channel, and may ask for a longer wait. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Between two posts in one channel (docs.slack.dev, rate limits of chat.postMessage). */
const GAP_MS = 1_000;
/** Nobody waits here for longer: a delivery that waits keeps a hand that others need. */
const SHORT_MS = 1_500;
/** A turn that nobody came back for is given up. */
const FORGOTTEN_MS = 60_000;

export class Turns {
  /** By channel: when the next turn is free. */
  readonly #free = new Map<string, number>();
  /** By what waits for it: its turn. */
  readonly #kept = new Map<string, number>();
  /** By channel or method: nothing before then. */
  readonly #held = new Map<string, number>();

  /**
   * Takes the turn of `key` in a channel. 0: it is now, after a short wait perhaps. Else so many
   * milliseconds later: the turn is kept until then, and others go on meanwhile.
   */
  async take(channel: string, key: string): Promise<number> {
    const now = Date.now();
    this.#forget(now);
    const held = this.held(channel);
    const kept = held > 0 ? undefined : this.#kept.get(key);
    const at = kept ?? Math.max(now + held, this.#free.get(channel) ?? 0);
    if (kept === undefined) this.#free.set(channel, at + GAP_MS);
    const waitMs = Math.max(0, at - now);
    if (waitMs > SHORT_MS) {
      this.#kept.set(key, at);
      return waitMs;
    }
    this.#kept.delete(key);
    if (waitMs > 0) await sleep(waitMs);
    return 0;
  }

  /** Nothing was posted in the turn just taken: the next one need not wait for it. */
  giveBack(channel: string): void {
    const free = this.#free.get(channel);
    if (free !== undefined && free <= Date.now() + GAP_MS) this.#free.delete(channel);
  }

  /** For how many milliseconds a channel or a method is held back. */
  held(what: string): number {
    return Math.max(0, (this.#held.get(what) ?? 0) - Date.now());
  }

  /** Slack has asked to wait. */
  hold(what: string, forMs: number): void {
    this.#held.set(what, Math.max(this.#held.get(what) ?? 0, Date.now() + forMs));
  }

  #forget(now: number): void {
    for (const [key, at] of this.#kept) if (at < now - FORGOTTEN_MS) this.#kept.delete(key);
  }
}
