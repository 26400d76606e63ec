/** Secrets that come to their end. */
import { integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { schools } from './schools.ts';

/** A platform's secret that comes to its end: one row for each end that the settings have named. */
export const expiries = pgTable(
  'expiries',
  {
    schoolId: text('school_id')
      .notNull()
      .references(() => schools.id),
    id: uuid('id').notNull(),
    surface: text('surface').notNull(),
    /** Its last day, as YYYY-MM-DD. */
    endsOn: text('ends_on').notNull(),
    /** What to do, in the platform's own words. */
    cure: text('cure').notNull(),
    /** How many of the steps towards the end the administrator has been told of. */
    steps: integer('steps').notNull(),
    /** The settings name another end, or none, since then. */
    settledAt: instant('settled_at'),
    /** Grows with every change that a posted card shows. */
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.id] }),
    unique('expiries_once').on(table.schoolId, table.surface, table.endsOn),
  ],
);
