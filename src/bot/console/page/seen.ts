/** Which posts this person has seen, remembered by the browser as times only. */
import type { PlaceId, PlaceView } from '../wire.ts';

export class Seen {
  readonly #key: string;

  constructor(person: string) {
    this.#key = `staffroom-seen-${person}`;
  }

  /** How many posts at a place came after the last look. */
  unread(place: PlaceView): number {
    const until = this.#read()[place.id] ?? '';
    return place.items.filter((item) => item.kind === 'post' && item.at > until).length;
  }

  /** Everything at a place has been seen. */
  look(place: PlaceView): void {
    const newest = place.items.at(-1);
    if (newest === undefined) return;
    localStorage.setItem(this.#key, JSON.stringify({ ...this.#read(), [place.id]: newest.at }));
  }

  #read(): Partial<Record<PlaceId, string>> {
    return JSON.parse(localStorage.getItem(this.#key) ?? '{}');
  }
}
