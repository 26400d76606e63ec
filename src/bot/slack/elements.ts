/** Draws the neutral card vocabulary as Block Kit. Words go into rich text or plain text, see `text.ts`. */
import type { KnownBlock, RichTextBlock, RichTextSection } from '@slack/types';
import type { Element } from '../../handlers/view/card.ts';
import type { DrawButton } from './buttons.ts';
import { LIMITS } from './limits.ts';
import { typedInSlack } from './manifest.ts';
import { cleaned, pieces, plainText, runs } from './text.ts';

type Kind = Element['kind'];
type ElementOf<K extends Kind> = Extract<Element, { kind: K }>;
type Draw<K extends Kind> = (element: ElementOf<K>, button: DrawButton) => KnownBlock[];

/** Slack has no coloured boxes that every client draws; a sign at the beginning is seen by everybody. */
const SIGNS = {
  danger: '🚨',
  care: '⚠️',
  good: '✅',
} as const satisfies Record<ElementOf<'notice'>['level'], string>;

const DRAW: { [K in Kind]: Draw<K> } = {
  text: ({ text, tone }) =>
    tone === 'quiet'
      ? quiet(text)
      : [richText(section(runs(text, tone === 'strong' ? { bold: true } : undefined)))],
  facts: ({ facts }) =>
    facts.length === 0
      ? []
      : [
          richText(
            ...facts.map(({ name, value }) =>
              section([...runs(`${cleaned(name)}: `, { bold: true }), ...runs(value)]),
            ),
          ),
        ],
  quote: ({ text, source }) => [
    richText(
      { type: 'rich_text_quote', elements: runs(text) },
      section(runs(source, { italic: true })),
    ),
  ],
  notice: ({ text, level }) => [
    richText(
      section([
        ...runs(`${SIGNS[level]} `),
        ...runs(text, level === 'danger' ? { bold: true } : undefined),
      ]),
    ),
  ],
  mention: ({ people }) => {
    const users = people.flatMap(({ addresses }) => addresses.slack ?? []);
    return users.length === 0
      ? []
      : [richText(section(users.flatMap((user_id) => [{ type: 'user', user_id }, ...runs(' ')])))];
  },
  list: ({ items }) =>
    items.length === 0
      ? []
      : [
          richText({
            type: 'rich_text_list',
            style: 'bullet',
            elements: items.map((item) => section(runs(item))),
          }),
        ],
  commands: ({ commands }) => [
    richText({
      type: 'rich_text_list',
      style: 'bullet',
      elements: commands.map(({ command, does }) =>
        section([...runs(typedInSlack(command), { bold: true }), ...runs(`: ${does}`)]),
      ),
    }),
  ],
  entries: ({ entries }, button) =>
    entries.map((entry) => ({
      type: 'section',
      text: plainText(entry.text),
      accessory: button(entry.button),
    })),
  buttons: ({ buttons }, button) =>
    rowsOf(buttons.map(button)).map((elements) => ({ type: 'actions', elements })),
};

/** Elements as blocks, in their order. */
export function drawElements(elements: readonly Element[], button: DrawButton): KnownBlock[] {
  return elements.flatMap((element) => draw(element.kind, element, button));
}

function draw<K extends Kind>(kind: K, element: ElementOf<K>, button: DrawButton): KnownBlock[] {
  return DRAW[kind](element, button);
}

/** What stands back: small and grey. */
export function quiet(text: string): KnownBlock[] {
  return pieces(cleaned(text), LIMITS.text).map((piece) => ({
    type: 'context',
    elements: [plainText(piece)],
  }));
}

export function richText(...elements: RichTextBlock['elements']): RichTextBlock {
  return { type: 'rich_text', elements };
}

export function section(elements: RichTextSection['elements']): RichTextSection {
  return { type: 'rich_text_section', elements };
}

function rowsOf<T>(all: readonly T[]): T[][] {
  const rows: T[][] = [];
  for (let start = 0; start < all.length; start += LIMITS.buttonsInARow) {
    rows.push(all.slice(start, start + LIMITS.buttonsInARow));
  }
  return rows;
}
