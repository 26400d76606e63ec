/** Makes a card fit what Teams takes, and says so on it where something had to go. */
import type { Card, Element } from '../../handlers/view/card.ts';
import type { AdaptiveCard } from '../adaptive-json.ts';
import { withTexts } from '../element-texts.ts';

/**
 * In bytes of UTF-16, as Teams counts: a message is refused at about 100 KB with everything around
 * it, and clients were seen to drop cards well before (learn.microsoft.com, "Format your bot messages").
 */
export const MESSAGE_BYTES = 25 * 1024;
/** Dialogs are no messages; what they show keeps to the same all the same. */
export const DIALOG_BYTES = 25 * 1024;
/**
 * A form comes back with all that was typed in it, which no part can be left out of. What is
 * answered to an invoke may have 80 KB (github.com/MicrosoftDocs/msteams-docs/issues/4135).
 */
export const FORM_BYTES = 80 * 1024;

/** Texts are cut no shorter than the last of these, in letters. */
const CUTS = [1_500, 800, 400, 200, 100, 20];

/** How large something is on its way. */
export function bytesOf(drawn: AdaptiveCard): number {
  return JSON.stringify(drawn).length * 2;
}

/** Draws a card so that it fits; quotes, notices and buttons always stay whole. */
export function fitted(card: Card, draw: (card: Card) => AdaptiveCard, most: number): AdaptiveCard {
  let drawn = draw(card);
  let shown = card;
  for (const letters of CUTS) {
    if (bytesOf(drawn) <= most) return drawn;
    shown = { ...card, elements: [...card.elements.map((each) => cut(each, letters)), SHORTENED] };
    drawn = draw(shown);
  }
  while (bytesOf(drawn) > most) {
    const fewer = withFewer(shown);
    if (fewer === undefined) return drawn;
    shown = fewer;
    drawn = draw(shown);
  }
  return drawn;
}

/** Stands where something was cut. */
export const SHORTENED: Element = {
  kind: 'text',
  tone: 'quiet',
  text: 'Some of this is shortened.',
};
const MORE = /^And (\d+) more than Teams shows at once\.$/u;

/** Cuts what is longer than so many letters; quotes and notices stay whole. */
export function cut(element: Element, letters: number): Element {
  return element.kind === 'quote' || element.kind === 'notice'
    ? element
    : withTexts(element, (text) => shortened(text, letters));
}

function shortened(text: string, letters: number): string {
  // Never in the middle of a character of two halves.
  return text.length <= letters
    ? text
    : `${text.slice(0, letters).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/** Without the last of the longest row of things; undefined where there is none left to take from. */
function withFewer(card: Card): Card | undefined {
  const lengths = card.elements.map(lengthOf);
  const longest = Math.max(...lengths);
  if (longest <= 1) return undefined;
  const at = lengths.indexOf(longest);
  const gone = Math.ceil(longest / 10);
  const elements = card.elements.map((element, index) =>
    index === at ? without(element, gone) : element,
  );
  const last = elements.at(-1);
  const before = Number(last?.kind === 'text' ? (MORE.exec(last.text)?.[1] ?? 0) : 0);
  const more: Element = {
    kind: 'text',
    tone: 'quiet',
    text: `And ${before + gone} more than Teams shows at once.`,
  };
  return { ...card, elements: [...(before === 0 ? elements : elements.slice(0, -1)), more] };
}

function lengthOf(element: Element): number {
  switch (element.kind) {
    case 'list':
      return element.items.length;
    case 'entries':
      return element.entries.length;
    case 'facts':
      return element.facts.length;
    case 'text':
    case 'quote':
    case 'notice':
    case 'commands':
    case 'mention':
    case 'buttons':
      return 0;
  }
}

function without(element: Element, gone: number): Element {
  switch (element.kind) {
    case 'list':
      return { ...element, items: element.items.slice(0, -gone) };
    case 'entries':
      return { ...element, entries: element.entries.slice(0, -gone) };
    case 'facts':
      return { ...element, facts: element.facts.slice(0, -gone) };
    case 'text':
    case 'quote':
    case 'notice':
    case 'commands':
    case 'mention':
    case 'buttons':
      return element;
  }
}
