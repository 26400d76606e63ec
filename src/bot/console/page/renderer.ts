/**
 * The official Adaptive Cards renderer, dressed for this page: its colours are the style
 * sheet's custom properties, so cards follow light and dark like everything else.
 */
import type * as Renderer from 'adaptivecards';
import type { AdaptiveCard } from '../../adaptive-json.ts';

declare global {
  // The renderer is a classic script, loaded before this module.
  const AdaptiveCards: typeof Renderer;
}

const INK = { default: 'var(--ink)', subtle: 'var(--ink-quiet)' };
const FOREGROUND = {
  default: INK,
  dark: INK,
  light: INK,
  accent: { default: 'var(--accent-ink)', subtle: 'var(--accent-ink)' },
  good: { default: 'var(--good-ink)', subtle: 'var(--good-ink)' },
  warning: { default: 'var(--care-ink)', subtle: 'var(--care-ink)' },
  attention: { default: 'var(--danger-ink)', subtle: 'var(--danger-ink)' },
};
const plainStyle = { backgroundColor: 'transparent', foregroundColors: FOREGROUND };

const HOST = new AdaptiveCards.HostConfig({
  fontFamily: 'inherit',
  fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 0 },
  containerStyles: {
    default: plainStyle,
    emphasis: plainStyle,
    attention: plainStyle,
    warning: plainStyle,
    good: plainStyle,
    accent: plainStyle,
  },
  inputs: {
    label: {
      inputSpacing: 'Small',
      requiredInputs: { weight: 'Bolder' },
      optionalInputs: { weight: 'Bolder' },
    },
  },
  // The spacing of buttons is the style sheet's: the renderer's own spacers would not wrap.
  actions: { maxActions: 12, buttonSpacing: 0, actionAlignment: 'Left', allowTitleToWrap: true },
});

// The renderer overwrites this with an asterisk when it is given above.
HOST.inputs.label.requiredInputs.suffix = ' (required)';
HOST.inputs.label.requiredInputs.suffixColor = AdaptiveCards.TextColor.Accent;

// A card is read, not operated, as a whole: only its buttons and inputs take the focus.
AdaptiveCards.GlobalSettings.setTabIndexAtCardRoot = false;
AdaptiveCards.GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;

export interface Rendered {
  readonly card: Renderer.AdaptiveCard;
  readonly element: HTMLElement;
  /** The elements that have an id in the JSON, by it. */
  readonly parts: ReadonlyMap<string, HTMLElement>;
}

/** What a reader by ear is told of the parts of a card, by the first word of their ids. */
const ROLES: Readonly<Record<string, string>> = { quote: 'blockquote', notice: 'note' };

/**
 * Renders a card. Each part gets the class `part-…` after the first word of its id;
 * the id itself is not kept, since many cards stand on one page.
 */
export function render(
  adaptive: AdaptiveCard,
  act: (action: Renderer.SubmitAction) => void,
): Rendered {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = HOST;
  card.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.SubmitAction) act(action);
  };
  const named = new Map<string, Renderer.CardElement>();
  const context = new AdaptiveCards.SerializationContext();
  context.onParseElement = (element) => {
    if (element.id === undefined || element instanceof AdaptiveCards.Input) return;
    named.set(element.id, element);
    element.customCssSelector = `part-${firstWord(element.id)}`;
  };
  card.parse(adaptive, context);
  const element = card.render() ?? document.createElement('div');
  // A name on an element without a role is read by nobody; the card's words are in the page.
  element.removeAttribute('aria-label');
  const parts = new Map<string, HTMLElement>();
  for (const [id, part] of named) {
    if (part.renderedElement === undefined) continue;
    part.renderedElement.removeAttribute('id');
    parts.set(id, part.renderedElement);
    const role = ROLES[firstWord(id)];
    if (role !== undefined) part.renderedElement.setAttribute('role', role);
    if (part instanceof AdaptiveCards.Container && part.style !== undefined) {
      part.renderedElement.classList.add(`style-${part.style}`);
    }
  }
  return { card, element, parts };
}

function firstWord(id: string): string {
  return id.replace(/-.*/s, '');
}
