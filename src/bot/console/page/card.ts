/** Draws one card, with buttons that can be pressed twice without harm. */
import type { DrawnCard } from '../wire.ts';
import { keepReferencesWhole } from './references.ts';
import { render } from './renderer.ts';

/** What to do with the data of a pressed button. */
export type PressButton = (press: unknown) => Promise<void>;

/** The card with its title as a heading of this level; level null leaves the title out. */
export function drawCard(
  card: DrawnCard,
  headingLevel: number | null,
  press: PressButton,
): HTMLElement {
  const { adaptive } = card;
  const body =
    headingLevel === null
      ? adaptive.body.filter((part) => !('id' in part && part.id === 'title'))
      : adaptive.body;
  let pressing = false;
  const { element, parts } = render({ ...adaptive, body }, (action) => {
    if (pressing) return;
    pressing = true;
    action.renderedElement?.setAttribute('aria-busy', 'true');
    void press(pressIn(action.data)).finally(() => {
      pressing = false;
      action.renderedElement?.removeAttribute('aria-busy');
    });
  });
  const title = parts.get('title');
  if (title !== undefined && headingLevel !== null) {
    title.setAttribute('role', 'heading');
    title.setAttribute('aria-level', String(headingLevel));
  }
  keepReferencesWhole(element);
  return element;
}

function pressIn(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'press' in data ? data.press : null;
}
