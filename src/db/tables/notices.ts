/** What goes out: the cards that wait to be posted, and those that stand somewhere. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CardKind, NoticeKind, Rank } from './card-kinds.ts';
import { cases } from './cases.ts';
import { aboutColumns, instant } from './columns.ts';
import { expiries } from './expiries.ts';
import { questions, schoolAnswers } from './questions.ts';
import { deskTests, testAlerts, troubles } from './troubles.ts';

/** The outbox: each row is one card that must come to stand in one place. Never deleted unsent. */
export const notices = pgTable(
  'notices',
  {
    schoolId: text('school_id').notNull(),
    id: uuid('id').notNull(),
    ...aboutColumns,
    kind: text('kind').$type<NoticeKind>().notNull(),
    surface: text('surface').notNull(),
    placeKind: text('place_kind').$type<'desk' | 'person'>().notNull(),
    place: text('place').notNull(),
    /** The posted card that a refresh redraws. */
    postingId: uuid('posting_id'),
    /** What cannot wait goes first, then what asks somebody to act: no alert waits behind receipts. */
    rank: integer('rank').$type<Rank>().notNull().default(1),
    /** Not tried before this. A claim moves it to the end of the lease. */
    dueAt: instant('due_at').notNull().defaultNow(),
    attempts: integer('attempts').notNull().default(0),
    /** Who holds it now; a worker that lost its lease records nothing. */
    lease: uuid('lease'),
    /** An attempt may have reached the place without our learning of it. */
    mayStand: boolean('may_stand').notNull().default(false),
    /** Why the last attempt did not succeed. */
    trouble: text('trouble'),
    /** The place refused it, until somebody changes something. */
    refused: boolean('refused').notNull().default(false),
    /** When it was said aloud that it does not arrive; once for each notice. */
    loudAt: instant('loud_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
    deliveredAt: instant('delivered_at'),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.id] }),
    foreignKey({
      columns: [table.schoolId, table.caseId],
      foreignColumns: [cases.schoolId, cases.id],
    }),
    foreignKey({
      columns: [table.schoolId, table.questionId],
      foreignColumns: [questions.schoolId, questions.id],
    }),
    foreignKey({
      columns: [table.schoolId, table.schoolAnswerId],
      foreignColumns: [schoolAnswers.schoolId, schoolAnswers.id],
    }),
    foreignKey({
      columns: [table.schoolId, table.troubleId],
      foreignColumns: [troubles.schoolId, troubles.id],
    }),
    foreignKey({
      columns: [table.schoolId, table.testAlertId],
      foreignColumns: [testAlerts.schoolId, testAlerts.id],
    }),
    foreignKey({
      columns: [table.schoolId, table.deskTestId],
      foreignColumns: [deskTests.schoolId, deskTests.id],
    }),
    foreignKey({
      columns: [table.schoolId, table.expiryId],
      foreignColumns: [expiries.schoolId, expiries.id],
    }),
    check(
      'notices_about_one_thing',
      sql`num_nonnulls(case_id, question_id, school_answer_id, trouble_id, test_alert_id, desk_test_id, expiry_id) = 1`,
    ),
    index('notices_due')
      .on(table.schoolId, table.rank, table.dueAt, table.id)
      .where(sql`delivered_at is null`),
    // With the second condition no claim can go through it: where the statistics are old, the planner
    // once chose it, and sorted a whole backlog to take one.
    index('notices_of_case')
      .on(table.schoolId, table.caseId)
      .where(sql`delivered_at is null and case_id is not null`),
    index('notices_of_question')
      .on(table.schoolId, table.questionId)
      .where(sql`delivered_at is null and question_id is not null`),
    index('notices_of_desk_test')
      .on(table.schoolId, table.deskTestId)
      .where(sql`delivered_at is null and desk_test_id is not null`),
  ],
);

/** The cards that stand somewhere, so that every copy can be redrawn. */
export const postings = pgTable(
  'postings',
  {
    schoolId: text('school_id').notNull(),
    id: uuid('id').notNull(),
    ...aboutColumns,
    kind: text('kind').$type<CardKind>().notNull(),
    surface: text('surface').notNull(),
    placeKind: text('place_kind').$type<'desk' | 'person'>().notNull(),
    place: text('place').notNull(),
    ref: text('ref').notNull(),
    /** The version of what it is about that the card shows. */
    shows: integer('shows').notNull(),
    postedAt: instant('posted_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.id] }),
    foreignKey({
      columns: [table.schoolId, table.caseId],
      foreignColumns: [cases.schoolId, cases.id],
    }),
    foreignKey({
      columns: [table.schoolId, table.questionId],
      foreignColumns: [questions.schoolId, questions.id],
    }),
    foreignKey({
      columns: [table.schoolId, table.schoolAnswerId],
      foreignColumns: [schoolAnswers.schoolId, schoolAnswers.id],
    }),
    foreignKey({
      columns: [table.schoolId, table.troubleId],
      foreignColumns: [troubles.schoolId, troubles.id],
    }),
    foreignKey({
      columns: [table.schoolId, table.testAlertId],
      foreignColumns: [testAlerts.schoolId, testAlerts.id],
    }),
    foreignKey({
      columns: [table.schoolId, table.deskTestId],
      foreignColumns: [deskTests.schoolId, deskTests.id],
    }),
    foreignKey({
      columns: [table.schoolId, table.expiryId],
      foreignColumns: [expiries.schoolId, expiries.id],
    }),
    check(
      'postings_about_one_thing',
      sql`num_nonnulls(case_id, question_id, school_answer_id, trouble_id, test_alert_id, desk_test_id, expiry_id) = 1`,
    ),
    index('postings_of_case').on(table.schoolId, table.caseId),
    index('postings_of_question')
      .on(table.schoolId, table.questionId)
      .where(sql`question_id is not null`),
    index('postings_of_school_answer')
      .on(table.schoolId, table.schoolAnswerId)
      .where(sql`school_answer_id is not null`),
    index('postings_of_trouble')
      .on(table.schoolId, table.troubleId)
      .where(sql`trouble_id is not null`),
    index('postings_of_test_alert')
      .on(table.schoolId, table.testAlertId)
      .where(sql`test_alert_id is not null`),
    index('postings_of_desk_test')
      .on(table.schoolId, table.deskTestId)
      .where(sql`desk_test_id is not null`),
    index('postings_of_expiry')
      .on(table.schoolId, table.expiryId)
      .where(sql`expiry_id is not null`),
  ],
);
