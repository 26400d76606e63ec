/** The console as a surface: what delivery posts stands in Postgres, so that every process shows the same. */
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Database } from '../../db/client.ts';
import { listen } from '../../db/listen.ts';
import { columnsOf, placeFrom } from '../../db/places.ts';
import type { Vault } from '../../db/vault.ts';
import type { Edited, Found, Sent, Surface } from '../../handlers/surface.ts';
import type { Card } from '../../handlers/view/card.ts';
import type { Place } from '../../policy/notices.ts';
import type { ConsolePost, ConsolePosts } from './posts.ts';
import { consolePosts } from './table.ts';

export interface ConsoleSurface extends Surface, ConsolePosts {
  /** Ends the connection that listens for changes. */
  stop(): Promise<void>;
}

/** Opens the console's channel history for one school. */
export function consoleSurface(db: Database, vault: Vault, url: string): ConsoleSurface {
  const listeners = new Set<() => void>();
  const listening = listen(url, 'staffroom_console', () => {
    for (const listener of listeners) listener();
  });
  return {
    post: async (place, card, key) => await post(db, vault, place, card, key),
    edit: async (_place, ref, card) => await edit(db, vault, ref, card),
    find: async (_place, key) => await find(db, vault.schoolId, key),
    list: async (places) => await list(db, vault, places),
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: async () => await listening.stop(),
  };
}

async function post(
  db: Database,
  vault: Vault,
  place: Place,
  card: Card,
  key: string,
): Promise<Sent> {
  const { schoolId } = vault;
  const id = v7();
  const [placed] = await db
    .insert(consolePosts)
    .values({ schoolId, id, ...columnsOf(place), key, card: sealed(vault, id, card) })
    .onConflictDoNothing()
    .returning({ id: consolePosts.id });
  if (placed !== undefined) return { kind: 'sent', ref: placed.id };
  const found = await find(db, schoolId, key);
  return found.kind === 'found'
    ? { kind: 'sent', ref: found.ref }
    : { kind: 'unsure', reason: 'the card was taken but cannot be found' };
}

async function edit(db: Database, vault: Vault, ref: string, card: Card): Promise<Edited> {
  const edited = await db
    .update(consolePosts)
    .set({ card: sealed(vault, ref, card), editedAt: sql`now()` })
    .where(and(eq(consolePosts.schoolId, vault.schoolId), eq(consolePosts.id, ref)))
    .returning({ id: consolePosts.id });
  return edited.length > 0 ? { kind: 'sent', ref } : { kind: 'gone' };
}

async function find(db: Database, schoolId: string, key: string): Promise<Found> {
  const found = await db
    .select({ id: consolePosts.id })
    .from(consolePosts)
    .where(and(eq(consolePosts.schoolId, schoolId), eq(consolePosts.key, key)));
  const [first] = found;
  return first === undefined ? { kind: 'absent' } : { kind: 'found', ref: first.id };
}

/** As many as a person scrolls back through. */
const MOST = 500;

async function list(db: Database, vault: Vault, places: Place[]): Promise<ConsolePost[]> {
  const ids = (kind: Place['kind']) =>
    places.map(columnsOf).flatMap(({ placeKind, place }) => (placeKind === kind ? [place] : []));
  const newest = db
    .select()
    .from(consolePosts)
    .where(
      and(
        eq(consolePosts.schoolId, vault.schoolId),
        or(
          and(eq(consolePosts.placeKind, 'desk'), inArray(consolePosts.place, ids('desk'))),
          and(eq(consolePosts.placeKind, 'person'), inArray(consolePosts.place, ids('person'))),
        ),
      ),
    )
    .orderBy(sql`posted_at desc`)
    .limit(MOST)
    .as('newest');
  const rows = await db.select().from(newest).orderBy(asc(newest.postedAt), asc(newest.id));
  return rows.flatMap((row): ConsolePost[] => {
    const place = placeFrom(row);
    if (place === undefined) return [];
    const { id, postedAt, editedAt } = row;
    const card: Card = JSON.parse(vault.school.open('console_posts.card', id, row.card));
    return [{ id, place, card, postedAt, editedAt }];
  });
}

function sealed({ school }: Vault, id: string, card: Card): Buffer {
  return school.seal('console_posts.card', id, JSON.stringify(card));
}
