/** What was taken once. */
import { index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { schools } from './schools.ts';

/** What a platform has handed to us, so that the same thing handed twice, or replayed, is taken once. */
export const taken = pgTable(
  'taken',
  {
    schoolId: text('school_id')
      .notNull()
      .references(() => schools.id),
    surface: text('surface').notNull(),
    /** The platform's own id of it, or the hash of its signature. */
    key: text('key').notNull(),
    at: instant('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.surface, table.key] }),
    index('taken_by_time').on(table.schoolId, table.at),
  ],
);
