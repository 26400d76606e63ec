/** Repairs typing slips: an unknown word becomes the closest word that the policy's talk uses. */
import { COMMON_WORDS } from './common-words.ts';

export interface Speller {
  readonly known: ReadonlySet<string>;
  /** Words that a slip may be repaired to, by length and first letter. */
  readonly targets: ReadonlyMap<string, readonly string[]>;
}

const SHORTEST = 4;
const TWO_SLIPS_FROM = 8;
const LONGEST = 24;
const ENDINGS = ['s', 'es', 'd', 'ed', 'ing', 'ly'];

/** `extra`: words that people really use for this policy; they are the only targets of a repair. */
export function buildSpeller(extra: Iterable<string>): Speller {
  const known = new Set(COMMON_WORDS.trim().split(/\s+/));
  const targets = new Map<string, string[]>();
  for (const word of new Set(extra)) {
    known.add(word);
    if (word.length < SHORTEST || /\d/.test(word)) continue;
    const key = `${word.length}${word[0]}`;
    const alike = targets.get(key);
    if (alike === undefined) targets.set(key, [word]);
    else alike.push(word);
  }
  return { known, targets };
}

/** Damerau–Levenshtein distance (neighbours swapped count once), or `limit + 1` when it is more. */
function slips(a: string, b: string, limit: number): number {
  const apart = a.length - b.length;
  if (apart > limit || -apart > limit) return limit + 1;
  let before: number[] = [];
  let above: number[] = [];
  for (let j = 0; j <= b.length; j++) above.push(j);
  // Plain comparisons: this runs for thousands of pairs of words in a long story.
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    let last = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = (above[j - 1] ?? 0) + (letter === other ? 0 : 1);
      const gone = (above[j] ?? 0) + 1;
      if (gone < cost) cost = gone;
      if (last + 1 < cost) cost = last + 1;
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        const swapped = (before[j - 2] ?? 0) + 1;
        if (swapped < cost) cost = swapped;
      }
      row.push(cost);
      last = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    before = above;
    above = row;
  }
  return above[b.length] ?? limit + 1;
}

function targetsAt(speller: Speller, length: number, first: string | undefined): readonly string[] {
  return speller.targets.get(`${length}${first}`) ?? [];
}

/** Whether a word needs no repair, or is beyond it. */
export function isKnown(speller: Speller, word: string): boolean {
  if (word.length < SHORTEST || word.length > LONGEST || /\d/.test(word)) return true;
  if (speller.known.has(word)) return true;
  return ENDINGS.some(
    (ending) => word.endsWith(ending) && speller.known.has(word.slice(0, -ending.length)),
  );
}

/** The word itself when it is known or beyond repair, else the closest known word. */
export function repair(speller: Speller, word: string): string {
  if (isKnown(speller, word)) return word;
  const limit = word.length >= TWO_SLIPS_FROM ? 2 : 1;
  let best = word;
  let fewest = limit + 1;
  // The first letter is right in nearly every slip, or has changed places with the second.
  // A letter is more often left out than typed too much: longer words are looked at first.
  for (const more of [1, 0, 2, -1, -2]) {
    if (Math.abs(more) > limit) continue;
    const length = word.length + more;
    for (const first of new Set([word[0], word[1]])) {
      for (const target of targetsAt(speller, length, first)) {
        const count = slips(word, target, Math.min(limit, fewest - 1));
        if (count < fewest) {
          fewest = count;
          best = target;
        }
      }
    }
  }
  return best;
}
