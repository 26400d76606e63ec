/**
 * Draws the neutral card vocabulary as Adaptive Cards, for the console and for Teams.
 *
 * Every element gets an id that says what it is (`quote-2`, `fact-0-1`): hosts ignore
 * it, tests and the console's style sheet find the parts of a card by it.
 */
import type { Button, Card, Element } from '../handlers/view/card.ts';
import type {
  Action,
  AdaptiveCard,
  AdaptiveElement,
  Container,
  RichTextBlock,
  Spacing,
  SubmitAction,
  TextRun,
} from './adaptive-json.ts';

type Kind = Element['kind'];
type ElementOf<K extends Kind> = Extract<Element, { kind: K }>;
type Draw<K extends Kind> = (
  element: ElementOf<K>,
  at: string,
  action: DrawButton,
) => AdaptiveElement[];

/** How a host is told what a button does. */
export type DrawButton = (button: Button) => Action;

/** How a run of text looks, beyond the plain. */
type Look = Omit<TextRun, 'type' | 'text'>;

const QUIET: Look = { isSubtle: true };
const STRONG: Look = { weight: 'Bolder' };

const NOTICE_STYLE = {
  danger: 'attention',
  care: 'warning',
  good: 'good',
} as const satisfies Record<ElementOf<'notice'>['level'], Container['style']>;

const TONE_LOOK = {
  strong: STRONG,
  quiet: QUIET,
} as const satisfies Record<NonNullable<ElementOf<'text'>['tone']>, Look>;

const DRAW: { [K in Kind]: Draw<K> } = {
  text: ({ text, tone }, at) => [
    words(text, tone === undefined ? {} : TONE_LOOK[tone], { id: `${tone ?? 'text'}-${at}` }),
  ],
  facts: ({ facts }, at) =>
    facts.map(({ name, value }, row) => ({
      type: 'ColumnSet',
      id: `fact-${at}-${row}`,
      spacing: row === 0 ? 'Medium' : 'Small',
      columns: [
        { type: 'Column', width: '120px', items: [words(name, QUIET)] },
        { type: 'Column', width: 'stretch', items: [words(value)] },
      ],
    })),
  quote: ({ text, source }, at) => [
    {
      type: 'Container',
      id: `quote-${at}`,
      style: 'emphasis',
      items: [words(text), words(source, { ...QUIET, size: 'Small' }, { spacing: 'Small' })],
    },
  ],
  notice: ({ text, level }, at) => [
    {
      type: 'Container',
      id: `notice-${at}`,
      style: NOTICE_STYLE[level],
      items: [words(text)],
    },
  ],
  mention: ({ people }, at) => [
    words(`For: ${people.map(({ as }) => as).join(', ')}`, QUIET, { id: `mention-${at}` }),
  ],
  list: ({ items }, at) =>
    items.map((item, row) => ({
      type: 'ColumnSet',
      id: `item-${at}-${row}`,
      spacing: row === 0 ? 'Medium' : 'Small',
      columns: [
        { type: 'Column', width: 'auto', items: [words('•')] },
        { type: 'Column', width: 'stretch', items: [words(item)] },
      ],
    })),
  // Typed to the bot without a slash: both platforms' own commands begin with one.
  commands: ({ commands }, at, action) =>
    DRAW.list(
      { kind: 'list', items: commands.map(({ command, does }) => `${command}: ${does}`) },
      at,
      action,
    ),
  entries: ({ entries }, at, action) =>
    entries.map(({ text, button }, row) => ({
      type: 'ColumnSet',
      id: `entry-${at}-${row}`,
      spacing: row === 0 ? 'Medium' : 'Small',
      columns: [
        {
          type: 'Column',
          width: 'stretch',
          verticalContentAlignment: 'Center',
          items: [words(text)],
        },
        {
          type: 'Column',
          width: 'auto',
          items: [{ type: 'ActionSet', actions: [action(button)] }],
        },
      ],
    })),
  buttons: ({ buttons }, _at, action) => [{ type: 'ActionSet', actions: buttons.map(action) }],
};

/** A card as an Adaptive Card. */
export function adaptiveCard(card: Card, action: DrawButton = submitAction): AdaptiveCard {
  return wholeCard(card.plain, [
    words(card.title, { ...STRONG, size: 'Medium' }, { id: 'title' }),
    ...adaptiveElements(card.elements, action),
  ]);
}

/** Elements as the body of an Adaptive Card, in their order. */
export function adaptiveElements(
  elements: readonly Element[],
  action: DrawButton = submitAction,
): AdaptiveElement[] {
  return elements.flatMap((element, index) => draw(element.kind, element, String(index), action));
}

/** An Adaptive Card around a body; `plain` is all of it as one line. */
export function wholeCard(plain: string, body: readonly AdaptiveElement[]): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak: plain,
    fallbackText: plain,
    body,
  };
}

/**
 * Words exactly as they were typed. Hosts read no markdown in a run, but they do replace
 * `{{DATE(…)}}` in one: parting a run between two braces keeps those words whole as well.
 */
export function words(
  text: string,
  look: Look = {},
  block: { id?: string; spacing?: Spacing } = {},
): RichTextBlock {
  const parts = text.split(/(?<=\{)(?=\{)/);
  return {
    type: 'RichTextBlock',
    ...block,
    inlines: parts.map((part) => ({ type: 'TextRun', text: part, ...look })),
  };
}

function draw<K extends Kind>(
  kind: K,
  element: ElementOf<K>,
  at: string,
  action: DrawButton,
): AdaptiveElement[] {
  return DRAW[kind](element, at, action);
}

/** The plainest way: what the button carries comes back as it is. */
export function submitAction({ label, press, style }: Button): SubmitAction {
  return {
    type: 'Action.Submit',
    title: label,
    ...(style === 'primary' && { style: 'positive' }),
    associatedInputs: 'none',
    data: { press },
  };
}
