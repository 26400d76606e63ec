/**
 * The items of one place. What has not changed is left alone when the view is read again,
 * so nobody loses their place, their focus or a button they are about to press.
 */
import type { ItemView, PlaceView } from '../wire.ts';
import { drawCard, type PressButton } from './card.ts';
import { byId, make } from './dom.ts';
import { keepReferencesWhole } from './references.ts';
import { dayOf, timeOf } from './times.ts';

/** Closer to the end than this counts as reading the newest. */
const AT_END_PX = 80;

/** Items of one side within this time stand together under one name. */
const TOGETHER_MS = 3 * 60_000;

interface Drawn {
  readonly version: string;
  readonly element: HTMLLIElement;
}

export class Conversation {
  readonly #list = byId('items', HTMLOListElement);
  readonly #scroll = byId('scroll', HTMLElement);
  readonly #thinking = byId('thinking', HTMLElement);
  readonly #toNewest = byId('to-newest', HTMLButtonElement);
  readonly #spoken = byId('spoken', HTMLElement);
  readonly #press: PressButton;
  #drawn = new Map<string, Drawn>();
  #place: string | null = null;
  #pending: HTMLLIElement[] = [];

  constructor(press: PressButton) {
    this.#press = press;
    this.#toNewest.addEventListener('click', () => this.toNewest());
    this.#scroll.addEventListener('scroll', () => {
      if (this.#atEnd()) this.#toNewest.hidden = true;
    });
  }

  /** Shows a place as it is now. */
  show(place: PlaceView): void {
    const moved = place.id !== this.#place;
    const wasAtEnd = moved || this.#atEnd();
    if (moved) this.#drawn = new Map();
    this.#place = place.id;
    const known = new Set(this.#drawn.keys());
    const fresh = place.items.filter((item) => !known.has(item.id));
    this.#draw(place.items);
    if (wasAtEnd) this.toNewest();
    else if (fresh.length > 0) this.#toNewest.hidden = false;
    if (!moved) this.#speak(fresh);
  }

  /** Shows words as sent while the answer is on its way. Returns how to take them away. */
  pending(text: string): () => void {
    const element = make('li', { class: 'item said waiting' }, bubble(text));
    this.#pending.push(element);
    this.#list.append(element);
    this.toNewest();
    return () => {
      this.#pending = this.#pending.filter((other) => other !== element);
      element.remove();
    };
  }

  thinking(isThinking: boolean): void {
    const wasAtEnd = this.#atEnd();
    this.#thinking.hidden = !isThinking;
    if (isThinking && wasAtEnd) this.toNewest();
  }

  toNewest(): void {
    this.#scroll.scrollTop = this.#scroll.scrollHeight;
    this.#toNewest.hidden = true;
  }

  #atEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroll;
    return scrollHeight - scrollTop - clientHeight < AT_END_PX;
  }

  #draw(items: readonly ItemView[]): void {
    const next = new Map<string, Drawn>();
    const wanted: HTMLLIElement[] = [];
    let before: ItemView | undefined;
    for (const item of items) {
      const startsDay = before === undefined || dayOf(before.at) !== dayOf(item.at);
      if (startsDay) wanted.push(this.#day(item.at, next));
      const together = !startsDay && before !== undefined && standTogether(before, item);
      const version = `${item.editedAt} ${together}`;
      const had = this.#drawn.get(item.id);
      const drawn =
        had?.version === version ? had : { version, element: this.#item(item, together) };
      if (had !== undefined && had !== drawn) this.#replace(had.element, drawn.element);
      next.set(item.id, drawn);
      wanted.push(drawn.element);
      before = item;
    }
    this.#drawn = next;
    arrange(this.#list, [...wanted, ...this.#pending]);
  }

  #day(at: string, next: Map<string, Drawn>): HTMLLIElement {
    const day = dayOf(at);
    const id = `day ${new Date(at).toDateString()}`;
    const had = this.#drawn.get(id);
    const drawn =
      had?.version === day
        ? had
        : { version: day, element: make('li', { class: 'day' }, make('span', { text: day })) };
    next.set(id, drawn);
    return drawn.element;
  }

  #item(item: ItemView, together: boolean): HTMLLIElement {
    const follows = together ? ' follows' : '';
    const time = make('time', { text: timeOf(item.at), attributes: { datetime: item.at } });
    if (item.kind === 'said') {
      return make(
        'li',
        { class: `item said${follows}` },
        make('p', { class: 'by' }, make('span', { class: 'hidden-words', text: 'You, ' }), time),
        bubble(item.text),
      );
    }
    const by = make('p', { class: 'by' }, make('strong', { text: 'Staffroom' }), ' ', time);
    if (item.editedAt !== null) {
      by.append(make('span', { class: 'note', text: `updated ${timeOf(item.editedAt)}` }));
    }
    if (item.kind === 'answer' && this.#place !== 'direct') {
      by.append(make('span', { class: 'note', text: 'only you can see this' }));
    }
    const mark = make('img', {
      class: 'mark',
      attributes: { src: '/mark.svg', alt: '', width: '32', height: '32' },
    });
    const card = make('div', { class: 'card' }, drawCard(item.card, 2, this.#press));
    return make('li', { class: `item from-bot ${item.kind}${follows}` }, mark, by, card);
  }

  /** A redrawn card keeps the focus where it was: on the same button, or else on the card. */
  #replace(old: HTMLElement, fresh: HTMLElement): void {
    const focused = document.activeElement;
    const hadFocus = old.contains(focused);
    old.replaceWith(fresh);
    if (!hadFocus) return;
    const label = focused?.getAttribute('aria-label');
    const same = [...fresh.querySelectorAll('button')].find(
      (button) => button.getAttribute('aria-label') === label,
    );
    fresh.tabIndex = -1;
    (same ?? fresh).focus({ preventScroll: true });
  }

  #speak(fresh: readonly ItemView[]): void {
    const heard = fresh.flatMap((item) => (item.kind === 'said' ? [] : [item.card.plain]));
    if (heard.length > 0) this.#spoken.textContent = heard.join(' ');
  }
}

/** An alert always stands under its own time. */
function standTogether(before: ItemView, item: ItemView): boolean {
  const isSame = before.kind === item.kind && item.kind !== 'post';
  return isSame && Date.parse(item.at) - Date.parse(before.at) < TOGETHER_MS;
}

/** Makes the list hold these elements in this order, moving only what is not in its place. */
function arrange(list: HTMLElement, wanted: readonly HTMLElement[]): void {
  const keep = new Set<Element>(wanted);
  for (const gone of [...list.children].filter((child) => !keep.has(child))) gone.remove();
  wanted.forEach((element, index) => {
    const there = list.children.item(index);
    if (there !== element) list.insertBefore(element, there);
  });
}

/** What the person said. */
function bubble(text: string): HTMLElement {
  const element = make('p', { class: 'bubble', text });
  keepReferencesWhole(element);
  return element;
}
