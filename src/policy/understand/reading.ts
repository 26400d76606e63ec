/** A message as it was understood: its words, its concepts, who does what to whom, what is asked. */
import type { Item, Lexicon } from '../language/lexicon.ts';
import { tag } from '../language/lexicon.ts';
import type { Speller } from '../language/spelling.ts';
import { isKnown, repair } from '../language/spelling.ts';
import { stem } from '../language/stem.ts';
import { STOP, words } from '../language/words.ts';
import type { Frame } from './frames.ts';
import { frames } from './frames.ts';
import type { QuestionKind } from './question.ts';
import { questionKinds } from './question.ts';

export interface Language {
  readonly lexicon: Lexicon;
  readonly speller: Speller;
}

export interface Reading {
  /** The words in their repaired spelling, not yet stems: "followed" is not "follow". */
  readonly words: readonly string[];
  readonly items: readonly Item[];
  readonly concepts: ReadonlySet<string>;
  readonly frames: readonly Frame[];
  readonly kinds: readonly QuestionKind[];
}

/** More words than anybody types in a question; the rest of a longer text is not read. */
const MOST_WORDS = 200;
/** More slips than anybody makes; what comes after them is taken as it stands. */
const MOST_SLIPS = 12;

/** Reads a text. The same text is always read the same way. */
export function read(language: Language, text: string): Reading {
  const all = words(text);
  // A question stands at the start or the end of a long story, seldom in its middle.
  const kept =
    all.length > MOST_WORDS
      ? [...all.slice(0, MOST_WORDS / 2), STOP, ...all.slice(-MOST_WORDS / 2)]
      : all;
  let slips = 0;
  const spelt = kept.map((word) => {
    if (word === STOP || slips > MOST_SLIPS || isKnown(language.speller, word)) return word;
    slips++;
    return repair(language.speller, word);
  });
  const items = tag(language.lexicon, spelt.map(stem));
  const concepts = new Set<string>();
  for (const item of items) for (const concept of item.concepts) concepts.add(concept);
  return {
    words: spelt,
    items,
    concepts,
    frames: frames(items),
    kinds: questionKinds(spelt.join(' ')),
  };
}
