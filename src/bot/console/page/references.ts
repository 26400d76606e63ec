/** A reference such as SR-7K4M is said and copied as one word, so that no line may end at its hyphen. */
import { make } from './dom.ts';

const REFERENCE = /\bSR-[0-9A-Z]{4}\b/g;

/** Keeps each reference in the words of an element on one line. The words themselves stay as they are. */
export function keepReferencesWhole(element: HTMLElement): void {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode() !== null) {
    const { currentNode: node } = texts;
    if (node instanceof Text && node.data.search(REFERENCE) >= 0) found.push(node);
  }
  for (const node of found) node.replaceWith(...inParts(node.data));
}

function inParts(text: string): (Node | string)[] {
  const between = text.split(REFERENCE);
  const references = text.match(REFERENCE) ?? [];
  return between.flatMap((words, at): (Node | string)[] => {
    const reference = references[at];
    return reference === undefined
      ? [words]
      : [words, make('span', { class: 'reference', text: reference })];
  });
}
