/**
 * Finds in a message the words and phrases that stand for a concept: "the kid
 * in my form" and "a Y6 pupil" are both `pupil`.
 */
import { ACTS } from './acts.ts';
import { GENERAL } from './general.ts';
import { PEOPLE } from './people.ts';
import { stem } from './stem.ts';
import { TOPICS } from './topics.ts';
import { STOP, words } from './words.ts';

/** Concept id → alternatives separated by `|`. */
export type WordLists = Readonly<Record<string, string>>;

interface Phrase {
  readonly concept: string;
  readonly stems: readonly string[];
}

/** Phrases by their first stem, the longest first. */
export interface Lexicon {
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>;
  readonly stems: ReadonlySet<string>;
  /** Every word as it is written, for the repair of typing slips. */
  readonly vocabulary: ReadonlySet<string>;
}

/** A stretch of a message with the concepts it stands for. */
export interface Item {
  readonly stem: string;
  readonly concepts: ReadonlySet<string>;
}

const PEOPLE_CONCEPTS: ReadonlySet<string> = new Set(Object.keys(PEOPLE));
const BASE: readonly WordLists[] = [PEOPLE, ACTS, TOPICS, GENERAL];

/** Builds the lexicon: the language everybody shares and the words of one pack. */
export function buildLexicon(own: WordLists): Lexicon {
  const byFirst = new Map<string, Phrase[]>();
  const stems = new Set<string>();
  const vocabulary = new Set<string>();
  for (const lists of [...BASE, own]) {
    for (const [concept, alternatives] of Object.entries(lists)) {
      // A whole list is cut into words at once: cutting is what takes the time.
      let phrase: string[] = [];
      for (const word of [...words(alternatives), STOP]) {
        if (word !== STOP) {
          vocabulary.add(word);
          const one = stem(word);
          stems.add(one);
          phrase.push(one);
          continue;
        }
        const first = phrase[0];
        if (first !== undefined) {
          const sharing = byFirst.get(first);
          if (sharing === undefined) byFirst.set(first, [{ concept, stems: phrase }]);
          else sharing.push({ concept, stems: phrase });
        }
        phrase = [];
      }
    }
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.stems.length - a.stems.length);
  return { byFirst, stems, vocabulary };
}

function matches(phrase: Phrase, stems: readonly string[], at: number): boolean {
  return phrase.stems.every((one, i) => stems[at + i] === one);
}

/**
 * The concepts at each word. Of the words for people the longest phrase wins,
 * so that a "student teacher" is no student; other concepts may share words.
 */
export function tag(lexicon: Lexicon, stems: readonly string[]): Item[] {
  const concepts = stems.map(() => new Set<string>());
  let personUntil = 0;
  stems.forEach((one, at) => {
    let longestPerson = 0;
    for (const phrase of lexicon.byFirst.get(one) ?? []) {
      if (!matches(phrase, stems, at)) continue;
      if (PEOPLE_CONCEPTS.has(phrase.concept)) {
        const end = at + phrase.stems.length;
        if (end <= personUntil || phrase.stems.length < longestPerson) continue;
        longestPerson = phrase.stems.length;
        for (let i = at; i < personUntil; i++)
          for (const person of PEOPLE_CONCEPTS) concepts[i]?.delete(person);
        personUntil = Math.max(personUntil, end);
      }
      for (let i = at; i < at + phrase.stems.length; i++) concepts[i]?.add(phrase.concept);
    }
  });
  return stems.map((one, i) => ({ stem: one, concepts: concepts[i] ?? new Set<string>() }));
}
