/** Places that take no cards, and the tests that show it. */
import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Desk, Role } from '../../policy/people.ts';
import { instant } from './columns.ts';
import { schools } from './schools.ts';

/** How a trouble ended: a card came to stand there, or nothing waits for the place any more. */
export type TroubleEnd = 'works' | 'unneeded';

/** Places on a surface that could not take cards for so long that the IT administrator is told: one row a time. */
export const troubles = pgTable(
  'troubles',
  {
    schoolId: text('school_id')
      .notNull()
      .references(() => schools.id),
    id: uuid('id').notNull(),
    surface: text('surface').notNull(),
    placeKind: text('place_kind').$type<'desk' | 'person'>().notNull(),
    place: text('place').notNull(),
    /** What the surface says is wrong, with its cure; never anything of a card. */
    reason: text('reason').notNull(),
    reasonAt: instant('reason_at').notNull().defaultNow(),
    since: instant('since').notNull().defaultNow(),
    endedAt: instant('ended_at'),
    endedAs: text('ended_as').$type<TroubleEnd>(),
    /** Grows with every change that a posted card shows. */
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.id] }),
    uniqueIndex('troubles_open')
      .on(table.schoolId, table.surface, table.placeKind, table.place)
      .where(sql`ended_at is null`),
    index('troubles_of_place').on(
      table.schoolId,
      table.surface,
      table.placeKind,
      table.place,
      table.endedAt,
    ),
    check('troubles_ended_whole', sql`(ended_at is null) = (ended_as is null)`),
  ],
);

/** A test alert that the IT administrator sent to every desk. */
export const testAlerts = pgTable(
  'test_alerts',
  {
    schoolId: text('school_id')
      .notNull()
      .references(() => schools.id),
    id: uuid('id').notNull(),
    sentBy: text('sent_by').notNull(),
    /** Grows with every change that a posted card shows. */
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.schoolId, table.id] })],
);

/** A test alert's part for one desk. */
export const deskTests = pgTable(
  'desk_tests',
  {
    schoolId: text('school_id').notNull(),
    id: uuid('id').notNull(),
    testAlertId: uuid('test_alert_id').notNull(),
    desk: text('desk').$type<Desk>().notNull(),
    acknowledgedBy: text('acknowledged_by'),
    acknowledgedAs: text('acknowledged_as').$type<Role>(),
    acknowledgedAt: instant('acknowledged_at'),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.id] }),
    unique('desk_tests_of_alert').on(table.schoolId, table.testAlertId, table.desk),
    foreignKey({
      columns: [table.schoolId, table.testAlertId],
      foreignColumns: [testAlerts.schoolId, testAlerts.id],
    }),
  ],
);
