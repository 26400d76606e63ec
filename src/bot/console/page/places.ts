/** The list of conversations at the side, with unread marks. */
import type { PlaceId, PlaceView } from '../wire.ts';
import { byId, make } from './dom.ts';

export interface ListedPlace {
  readonly place: PlaceView;
  readonly unread: number;
}

/** Lists the places as links; `go` is called instead of following one. */
export function listPlaces(
  listed: readonly ListedPlace[],
  at: PlaceId,
  { addressOf, go }: { addressOf: (place: PlaceId) => string; go: (place: PlaceId) => void },
): void {
  const focused = document.activeElement?.getAttribute('data-place');
  const items = listed.map(({ place, unread }) => {
    const link = make(
      'a',
      { class: 'place', attributes: { href: addressOf(place.id), 'data-place': place.id } },
      make('span', {
        class: place.id === 'direct' ? 'place-mark direct-mark' : 'place-mark',
        attributes: { 'aria-hidden': 'true' },
      }),
      make('span', { class: 'place-name', text: place.name }),
    );
    if (place.id === at) link.setAttribute('aria-current', 'page');
    if (unread > 0) {
      link.append(
        make('span', { class: 'unread', text: String(unread) }),
        make('span', { class: 'hidden-words', text: unread === 1 ? ' new post' : ' new posts' }),
      );
    }
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(place.id);
    });
    return { id: place.id, item: make('li', {}, link), link };
  });
  const direct = items.filter(({ id }) => id === 'direct');
  const desks = items.filter(({ id }) => id !== 'direct');
  byId('direct-places', HTMLUListElement).replaceChildren(...direct.map(({ item }) => item));
  byId('desk-places', HTMLUListElement).replaceChildren(...desks.map(({ item }) => item));
  byId('no-desk', HTMLElement).hidden = desks.length > 0;
  items.find(({ id }) => id === focused)?.link.focus();
}
