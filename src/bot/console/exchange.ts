/**
 * What people and the bot said to each other, kept in memory only: a chat platform
 * would keep this, the product itself never does. Bounded, so a long day cannot fill it.
 */
import type { DrawnCard, ItemView, PlaceId } from './wire.ts';

const KEPT_PER_PERSON = 200;

interface Kept {
  readonly at: PlaceId;
  readonly item: ItemView;
}

export class Exchange {
  readonly #kept = new Map<string, Kept[]>();
  #count = 0;

  /** The person said this, at a place that they see. */
  said(person: string, at: PlaceId, text: string, when: Date): void {
    this.#keep(person, at, { kind: 'said', text, ...this.#stamp(when) });
  }

  /** The bot answered this person; nobody else sees it. */
  answered(person: string, at: PlaceId, card: DrawnCard): void {
    this.#keep(person, at, { kind: 'answer', card, ...this.#stamp(new Date()) });
  }

  /** A person's exchange at one place, oldest first. */
  of(person: string, at: PlaceId): ItemView[] {
    return (this.#kept.get(person) ?? []).filter((kept) => kept.at === at).map((kept) => kept.item);
  }

  #stamp(when: Date) {
    this.#count += 1;
    return { id: `exchange-${this.#count}`, at: when.toISOString(), editedAt: null };
  }

  #keep(person: string, at: PlaceId, item: ItemView): void {
    const kept = this.#kept.get(person) ?? [];
    this.#kept.set(person, [...kept, { at, item }].slice(-KEPT_PER_PERSON));
  }
}
