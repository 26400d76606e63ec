import type { Element } from '../handlers/view/card.ts';

/** An element with each of its texts changed; what is pressed and who is called stay. */
export function withTexts(element: Element, change: (text: string) => string): Element {
  switch (element.kind) {
    case 'text':
    case 'notice':
    case 'quote':
      return { ...element, text: change(element.text) };
    case 'facts':
      return {
        ...element,
        facts: element.facts.map(({ name, value }) => ({ name, value: change(value) })),
      };
    case 'list':
      return { ...element, items: element.items.map(change) };
    case 'entries':
      return {
        ...element,
        entries: element.entries.map(({ text, button }) => ({ text: change(text), button })),
      };
    case 'commands':
    case 'mention':
    case 'buttons':
      return element;
  }
}
