/** What stands in the console, as a test looks at it: every card that was posted, opened. */
import type { SQL } from 'drizzle-orm';
import { consolePosts } from '../../src/bot/console/table.ts';
import type { Reader } from '../../src/db/client.ts';
import type { Vault } from '../../src/db/vault.ts';
import type { Card } from '../../src/handlers/view/card.ts';

export interface Posted {
  readonly placeKind: 'desk' | 'person';
  readonly place: string;
  readonly card: Card;
}

/** Posts for which a condition holds, or all of them, the oldest first. */
export async function postedCards(db: Reader, { school }: Vault, where?: SQL): Promise<Posted[]> {
  const rows = await db.select().from(consolePosts).where(where).orderBy(consolePosts.postedAt);
  return rows.map(({ id, placeKind, place, card }) => {
    const opened: Card = JSON.parse(school.open('console_posts.card', id, card));
    return { placeKind, place, card: opened };
  });
}
