/** Chance that can be had again: the same seed decides the same. */

/** How many rounds a trial has; the long form asks for more. */
export const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 10);

export const SEED = Number(process.env['FAULT_SEED'] ?? 1);

export class Chance {
  #state: number;

  /** Each trial has its own, whatever the others use up. */
  constructor(trial: string) {
    this.#state = SEED;
    for (const letter of trial)
      this.#state = Math.imul(this.#state ^ letter.charCodeAt(0), 16_777_619);
  }

  /** From 0 to under 1 (mulberry32). */
  part(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to under `end`. */
  below(end: number): number {
    return Math.floor(this.part() * end);
  }

  oneOf<T>(all: readonly [T, ...T[]]): T {
    return all[this.below(all.length)] ?? all[0];
  }
}
