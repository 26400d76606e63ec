/**
 * Calls people on a card. Teams writes out whom it calls, so they are called by their role. This is the
 * only text that Teams reads as markup, and it holds none that anybody typed.
 */
import type { Element, Mentioned } from '../../handlers/view/card.ts';
import type { AdaptiveCard, AdaptiveElement } from '../adaptive-json.ts';

/** The card with those called who are on Teams; the place of the call is right below the title. */
export function withMentions(card: AdaptiveCard, elements: readonly Element[]): AdaptiveCard {
  const people = elements.flatMap((element) => (element.kind === 'mention' ? element.people : []));
  const entities = people.flatMap((person, index) => entityOf(person, index, people));
  if (entities.length === 0) return card;
  const call: AdaptiveElement = {
    type: 'TextBlock',
    id: 'mention',
    wrap: true,
    text: entities.map(({ text }) => text).join(' '),
  };
  const [title, ...rest] = card.body;
  return {
    ...card,
    body: [...(title === undefined ? [] : [title]), call, ...rest],
    msteams: { entities },
  };
}

/** Each text must be one of its own: Teams finds by it whom it stands for. */
function entityOf({ addresses, as }: Mentioned, index: number, people: readonly Mentioned[]) {
  const id = addresses.teams;
  if (id === undefined) return [];
  const before = people.slice(0, index).filter((each) => each.as === as).length;
  const name = before === 0 ? as : `${as} ${before + 1}`;
  return [{ type: 'mention', text: `<at>${name}</at>`, mentioned: { id, name } } as const];
}
