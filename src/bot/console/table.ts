/** The console's channel history: what delivery posted in it. */
import { index, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { bytea } from '../../db/bytea.ts';

export const consolePosts = pgTable(
  'console_posts',
  {
    schoolId: text('school_id').notNull(),
    id: uuid('id').notNull(),
    placeKind: text('place_kind').$type<'desk' | 'person'>().notNull(),
    place: text('place').notNull(),
    /** What delivery posted it with: the same key never stands twice. */
    key: text('key').notNull(),
    /** A card may hold a question's words: sealed with the school's key. */
    card: bytea('card').notNull(),
    postedAt: timestamp('posted_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
    editedAt: timestamp('edited_at', { withTimezone: true, mode: 'date' }),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.id] }),
    unique('console_posts_key').on(table.schoolId, table.key),
    index('console_posts_of_place').on(
      table.schoolId,
      table.placeKind,
      table.place,
      table.postedAt,
    ),
  ],
);
