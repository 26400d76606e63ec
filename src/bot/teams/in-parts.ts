/** A card that is longer than a dialog may be, in parts that each fit: nothing is shortened, nothing left out. */
import type { Card, Element } from '../../handlers/view/card.ts';
import { withTexts } from '../element-texts.ts';

/** A text goes on in the next part after so many letters at most; the worst are six characters each on their way. */
const PIECE = 1_500;

/**
 * The card's parts in their order, all under its title. A heading goes with what it stands over,
 * and where there is one row of buttons only, it stands on every part.
 */
export function partsOf(card: Card, fits: (part: Card) => boolean): Card[] {
  const rows = card.elements.filter(({ kind }) => kind === 'buttons');
  const onEach = rows.length === 1 ? rows : [];
  const part = (elements: readonly Element[]): Card => ({
    ...card,
    elements: [...elements, ...onEach],
  });
  const parts: Element[][] = [];
  let now: Element[] = [];
  for (const element of card.elements.filter((each) => !onEach.includes(each))) {
    for (const [at, piece] of piecesOf(element).entries()) {
      const longer = at > 0 ? continued(now, piece) : [...now, piece];
      if (now.length === 0 || fits(part(longer))) {
        now = longer;
        continue;
      }
      const over = now.slice(beforeHeadings(now));
      parts.push(now.slice(0, now.length - over.length));
      now = [...over, piece];
    }
  }
  return [...parts, now].map(part);
}

/** Where the headings at the end begin; what is nothing but headings has none to give away. */
function beforeHeadings(elements: readonly Element[]): number {
  const last = elements.findLastIndex((each) => !isHeading(each));
  return last < 0 ? elements.length : Math.max(last + 1, elements.length - 2);
}

function isHeading(element: Element): boolean {
  return element.kind === 'text' && element.tone !== undefined && element.text.length <= 300;
}

/** An element as pieces that each may stand in another part. */
function piecesOf(element: Element): Element[] {
  switch (element.kind) {
    case 'text':
    case 'notice':
    case 'quote':
      return piecesOfText(element.text).map((text) => withTexts(element, () => text));
    case 'facts':
      return element.facts.flatMap(({ name, value }): Element[] =>
        piecesOfText(value).map((piece) => ({ kind: 'facts', facts: [{ name, value: piece }] })),
      );
    case 'list':
      return element.items.flatMap(piecesOfText).map((item) => ({ kind: 'list', items: [item] }));
    case 'entries':
      return element.entries.flatMap(({ text, button }): Element[] =>
        piecesOfText(text).map((piece) => ({
          kind: 'entries',
          entries: [{ text: piece, button }],
        })),
      );
    case 'commands':
    case 'mention':
    case 'buttons':
      return [element];
  }
}

/** Never in the middle of a character of two halves, and between two words where there is a space. */
function piecesOfText(text: string): string[] {
  if (text.length <= PIECE) return [text];
  const most = text.slice(0, PIECE).replace(/[\uD800-\uDBFF]$/u, '');
  const space = most.lastIndexOf(' ') + 1;
  const first = space > PIECE / 2 ? most.slice(0, space) : most;
  return [first, ...piecesOfText(text.slice(first.length))];
}

/** With another piece of the last element, which is one again with it. */
function continued(elements: readonly Element[], piece: Element): Element[] {
  const last = elements.at(-1);
  const joined = last === undefined ? undefined : joinedOf(last, piece);
  return joined === undefined ? [...elements, piece] : [...elements.slice(0, -1), joined];
}

function joinedOf(one: Element, next: Element): Element | undefined {
  if (one.kind === 'text' && next.kind === 'text') return { ...one, text: one.text + next.text };
  if (one.kind === 'quote' && next.kind === 'quote') return { ...one, text: one.text + next.text };
  if (one.kind === 'notice' && next.kind === 'notice')
    return { ...one, text: one.text + next.text };
  if (one.kind === 'facts' && next.kind === 'facts')
    return { ...one, facts: [...one.facts, ...next.facts] };
  if (one.kind === 'list' && next.kind === 'list')
    return { ...one, items: [...one.items, ...next.items] };
  if (one.kind === 'entries' && next.kind === 'entries')
    return { ...one, entries: [...one.entries, ...next.entries] };
  return undefined;
}
