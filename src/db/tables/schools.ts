/** The schools, and the data keys that seal what is written at them. */
import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytea } from '../bytea.ts';

export const schools = pgTable('schools', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
});

/** A data key for each case and one for each school, wrapped by a master key that is not in the database. */
export const dataKeys = pgTable(
  'data_keys',
  {
    schoolId: text('school_id').notNull(),
    /** The case's id; all zeros for the school's own key. */
    id: uuid('id').notNull(),
    /** The version of the master key that wraps it. */
    version: integer('version').notNull(),
    wrapped: bytea('wrapped').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.id] }),
    index('data_keys_by_version').on(table.schoolId, table.version),
  ],
);

export type DataKeyRow = typeof dataKeys.$inferSelect;
