import type { Row } from './examples.ts';

/** The same numbers in the same order every time, so that what was learnt can be learnt again. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Puts rows in another order, in place. */
export function shuffle(rows: Row[], next: () => number): void {
  for (let i = rows.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const [one, other] = [rows[i], rows[j]];
    if (one === undefined || other === undefined) continue;
    rows[i] = other;
    rows[j] = one;
  }
}
