/** Where the console reads what was posted: storage that several processes can share. */
import type { Place } from '../../policy/notices.ts';
import type { Card } from '../../handlers/view/card.ts';

export interface ConsolePost {
  readonly id: string;
  readonly place: Place;
  readonly card: Card;
  readonly postedAt: Date;
  readonly editedAt: Date | null;
}

export interface ConsolePosts {
  /** What stands at these places, oldest first. */
  list(places: Place[]): Promise<ConsolePost[]>;
  /** Calls the listener after anything was posted or edited, by any process. Returns how to stop. */
  watch(listener: () => void): () => void;
}
