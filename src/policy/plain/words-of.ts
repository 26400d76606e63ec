/** The words of a text, to be compared with the words of another. */
import type { Reading } from '../understand/reading.ts';

/** So many letters two words of one root share at least: "publish" and "publication". */
export const ROOT = 5;

/** The stems and the concepts of a text. */
export interface Words {
  readonly stems: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  /** The beginnings of its longer stems. */
  readonly roots: ReadonlySet<string>;
}

export function wordsOf(...readings: readonly Reading[]): Words {
  const stems = new Set<string>();
  const concepts = new Set<string>();
  const roots = new Set<string>();
  for (const reading of readings) {
    for (const { stem } of reading.items) {
      stems.add(stem);
      if (stem.length >= ROOT) roots.add(stem.slice(0, ROOT));
    }
    for (const concept of reading.concepts) concepts.add(concept);
  }
  return { stems, concepts, roots };
}
