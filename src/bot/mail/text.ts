/** A card as the plain text of an e-mail. What cannot be done in one, such as pressing a button, is left out. */
import type { Card, Element } from '../../handlers/view/card.ts';

type Kind = Element['kind'];
type ElementOf<K extends Kind> = Extract<Element, { kind: K }>;

const DRAW: { [K in Kind]: (element: ElementOf<K>) => string[] } = {
  text: ({ text }) => [text],
  facts: ({ facts }) => [facts.map(({ name, value }) => `${name}: ${value}`).join('\n')],
  quote: ({ text, source }) => [`“${text}” (${source})`],
  notice: ({ text }) => [text],
  mention: () => [],
  list: ({ items }) => [items.map((item) => `- ${item}`).join('\n')],
  commands: ({ commands }) => [
    commands.map(({ command, does }) => `- ${command}: ${does}`).join('\n'),
  ],
  entries: ({ entries }) => [entries.map(({ text }) => `- ${text}`).join('\n')],
  buttons: () => [],
};

/** The body; the card's title is the first line. */
export function mailText({ title, elements }: Card): string {
  const parts = elements.flatMap((element) => draw(element.kind, element));
  return `${[title, ...parts].join('\n\n')}\n`;
}

function draw<K extends Kind>(kind: K, element: ElementOf<K>): string[] {
  return DRAW[kind](element);
}
