/**
 * How much one person may do at once. One noisy user, or a loop, is slowed before anything of
 * theirs reaches the records, so that it never takes the time that another's report needs.
 */
import type { Core } from './core.ts';
import { formAgain } from './form-again.ts';
import type { Inbound, Outcome } from './inbound.ts';

interface Rate {
  readonly atOnce: number;
  /** One more after each of these. */
  readonly everyMs: number;
}

/**
 * More than anybody types and presses; a desk that goes through forty cases stays inside it.
 * Forms have one of their own: whoever asked too much can still report.
 */
export const RATES = {
  words: { atOnce: 60, everyMs: 1_000 },
  forms: { atOnce: 20, everyMs: 6_000 },
} as const satisfies Record<string, Rate>;

type What = keyof typeof RATES;

interface Left {
  left: number;
  /** When `left` was counted. */
  at: number;
}

/** What each person has left, in this process. */
export class Allowance {
  readonly #left: Record<What, Map<string, Left>> = { words: new Map(), forms: new Map() };
  readonly #now: () => number;

  /** `now`: milliseconds that never go back, whatever is done to the clock. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Takes one; answers 0, or how many milliseconds later there will be one. */
  take(person: string, what: What): number {
    const { atOnce, everyMs } = RATES[what];
    const now = this.#now();
    const had = this.#left[what].get(person) ?? { left: atOnce, at: now };
    const left = Math.min(atOnce, had.left + (now - had.at) / everyMs);
    // Whoever has been quiet is forgotten: the longest untouched stand first.
    this.#left[what].delete(person);
    this.#forgetTheQuiet(what, now);
    const taken = left >= 1;
    this.#left[what].set(person, { left: taken ? left - 1 : left, at: now });
    return taken ? 0 : Math.ceil((1 - left) * everyMs);
  }

  #forgetTheQuiet(what: What, now: number): void {
    const { atOnce, everyMs } = RATES[what];
    for (const [person, { at }] of this.#left[what]) {
      if (now - at < atOnce * everyMs) return;
      this.#left[what].delete(person);
    }
  }
}

/**
 * The outcome for somebody who has used up their allowance, or undefined where they have not.
 * A form keeps every word. A choice in an open form costs no look at the records and is free.
 */
export function slowed(
  core: Pick<Core, 'school'>,
  allowance: Allowance,
  inbound: Inbound,
): Outcome | undefined {
  if (inbound.kind === 'change') return undefined;
  const waitMs = allowance.take(inbound.by.id, inbound.kind === 'submit' ? 'forms' : 'words');
  if (waitMs === 0) return undefined;
  const seconds = Math.ceil(waitMs / 1_000);
  const wait = seconds === 1 ? 'a second' : `${seconds} seconds`;
  const danger = 'If somebody is in danger, call 999 and go to the DSL in person.';
  if (inbound.kind === 'submit') {
    const problem = `This has not been sent yet: a great many forms came from you just now. Every word is still here. Please press Send again in ${wait}. ${danger}`;
    return { kind: 'invalid', form: formAgain(core, inbound, problem) };
  }
  const text = `That was more at once than I can take from one person. Please try again in ${wait}. ${danger}`;
  return {
    kind: 'refused',
    card: { title: 'One moment, please', elements: [{ kind: 'text', text }], plain: text },
  };
}
