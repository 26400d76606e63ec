/** A reading as named features, which the model weighs. */
import { stem } from '../language/stem.ts';
import { STOP } from '../language/words.ts';
import type { Reading } from '../understand/reading.ts';

/** Words that say nothing of the matter by themselves; they still count in pairs. */
const EMPTY = new Set(
  'a an the to of in on at for and or but so if it be that this i my me we our us you your do have just can with as by from up out about there here any some please hi hello hey thank'.split(
    ' ',
  ),
);

/** Parts of words as long as this tell words apart, and keep together what is typed wrong. */
const PART = 4;

/** In a longer story the parts of its words say nothing any more. */
const MOST_PARTED = 60;

/** Up to this many concepts are looked at two by two. */
const MOST_PAIRED = 28;

function symbol(concepts: ReadonlySet<string>, otherwise: string): string {
  for (const concept of concepts) return concept;
  return otherwise;
}

/** The names of everything in a reading that the model may weigh, each once. */
export function features(reading: Reading): Set<string> {
  const found = new Set<string>();
  const { items } = reading;
  let before = '<';
  let symbolBefore = '<';
  for (const item of items) {
    if (item.stem !== STOP && !EMPTY.has(item.stem)) found.add(`w:${item.stem}`);
    found.add(`b:${before} ${item.stem}`);
    const own = symbol(item.concepts, item.stem);
    if (own !== symbolBefore) {
      found.add(`d:${symbolBefore} ${own}`);
      symbolBefore = own;
    }
    before = item.stem;
  }
  // Endings tell what happens from what happened.
  for (const word of reading.words)
    if (/^[a-z]{3,}$/.test(word) && stem(word) !== word) found.add(`r:${word}`);
  if (items.length <= MOST_PARTED)
    for (const { stem: whole } of items)
      if (whole.length > PART)
        for (let i = 0; i + PART <= whole.length; i++) found.add(`g:${whole.slice(i, i + PART)}`);
  const concepts = [...reading.concepts].toSorted();
  for (const concept of concepts) {
    found.add(`c:${concept}`);
    for (const kind of reading.kinds) found.add(`k:${kind} ${concept}`);
  }
  // A story that speaks of everything has no pair that says anything.
  if (concepts.length <= MOST_PAIRED) {
    for (const [i, one] of concepts.entries())
      for (const other of concepts.slice(i + 1)) found.add(`p:${one} ${other}`);
  }
  for (const kind of reading.kinds) found.add(`q:${kind}`);
  for (const frame of reading.frames) {
    found.add(`f:${frame.act} ${frame.by}>${frame.to ?? ''}`);
    found.add(`fb:${frame.act} ${frame.by}`);
    found.add(`ft:${frame.act} ${frame.to ?? ''}`);
  }
  const first = items.slice(0, 3).map((item) => item.stem);
  found.add(`o:${first.slice(0, 2).join(' ')}`);
  found.add(`o:${first.join(' ')}`);
  return found;
}
