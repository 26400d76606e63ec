/** A case: who may see it, what was written in the report and afterwards, where it stands on the ladder. */
import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CaseState, EntryAct, Outcome } from '../../policy/case-life.ts';
import type { Desk, Role } from '../../policy/people.ts';
import type { Actor, ReportKind, Urgency } from '../../policy/report.ts';
import type { Basis } from '../../policy/routing/table.ts';
import { bytea } from '../bytea.ts';
import { instant } from './columns.ts';
import { schools } from './schools.ts';

/** What decides who may see a case and how far it has come; its words are in `reports`. */
export const cases = pgTable(
  'cases',
  {
    schoolId: text('school_id')
      .notNull()
      .references(() => schools.id),
    id: uuid('id').notNull(),
    /** What people say to each other, such as SR-7K4M. */
    reference: text('reference').notNull(),
    kind: text('kind').$type<ReportKind>().notNull(),
    actor: text('actor').$type<Actor>().notNull(),
    urgency: text('urgency').$type<Urgency>().notNull(),
    /** The row of the routing table that decided, and what it rests on. */
    routingRow: text('routing_row').notNull(),
    basis: jsonb('basis').$type<readonly Basis[]>().notNull(),
    desks: text('desks').array().$type<Desk[]>().notNull(),
    /** Ids of the people whom the report is about. */
    subjects: text('subjects').array().notNull(),
    reporter: text('reporter').notNull(),
    /** Made when the form was opened: the same form sent twice is one case. */
    submission: uuid('submission').notNull(),
    state: text('state').$type<CaseState>().notNull(),
    acknowledgedBy: text('acknowledged_by'),
    acknowledgedAs: text('acknowledged_as').$type<Role>(),
    acknowledgedAt: instant('acknowledged_at'),
    /** Who brought it to its present state, by handing over, closing or opening it again. */
    steppedBy: text('stepped_by'),
    steppedAs: text('stepped_as').$type<Role>(),
    steppedAt: instant('stepped_at'),
    /** Whom it was handed to last. */
    handedTo: text('handed_to'),
    /** Until when its reporter was promised that somebody has acknowledged. */
    promisedBy: instant('promised_by'),
    /** Grows with every change that a posted card shows. */
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.id] }),
    unique('cases_reference').on(table.schoolId, table.reference),
    unique('cases_submission').on(table.schoolId, table.reporter, table.submission),
    index('cases_by_reporter').on(table.schoolId, table.reporter, table.createdAt),
    // Closed cases grow for years; what a desk looks at each day must not.
    index('cases_open').on(table.schoolId, table.createdAt).where(sql`state <> 'closed'`),
    check('cases_reach_a_desk', sql`cardinality(desks) > 0`),
  ],
);

/** A case's chronology: what its desk wrote down. Append-only: the database refuses to change or delete an entry. */
export const caseEntries = pgTable(
  'case_entries',
  {
    schoolId: text('school_id').notNull(),
    caseId: uuid('case_id').notNull(),
    id: uuid('id').notNull(),
    at: instant('at').notNull(),
    by: text('by').notNull(),
    as: text('as').$type<Role>().notNull(),
    act: text('act').$type<EntryAct>().notNull(),
    /** Sealed with the case's data key. */
    words: bytea('words').notNull(),
    /** Whom it was handed to, where it was. */
    to: text('to'),
    /** What came of it, where it was closed. */
    outcome: text('outcome').$type<Outcome>(),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.caseId, table.id] }),
    foreignKey({
      columns: [table.schoolId, table.caseId],
      foreignColumns: [cases.schoolId, cases.id],
    }),
  ],
);

/** Where a case stands on the ladder: what happens next, and when, unless somebody acts. One row for each open case. */
export const climbs = pgTable(
  'climbs',
  {
    schoolId: text('school_id').notNull(),
    caseId: uuid('case_id').notNull(),
    dueAt: instant('due_at').notNull(),
    /** How often the whole ladder has been climbed. */
    round: integer('round').notNull().default(0),
    /** The steps taken in this round (`keyOf` in `ladder.ts`). */
    taken: text('taken').array().$type<string[]>().notNull().default([]),
    /** When the reporter was told whom to go to in person. */
    reporterToldAt: instant('reporter_told_at'),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.caseId] }),
    foreignKey({
      columns: [table.schoolId, table.caseId],
      foreignColumns: [cases.schoolId, cases.id],
    }),
    index('climbs_due').on(table.schoolId, table.dueAt),
  ],
);

/** What the reporter wrote, apart from everything that lists or counts cases. */
export const reports = pgTable(
  'reports',
  {
    schoolId: text('school_id').notNull(),
    caseId: uuid('case_id').notNull(),
    /** Sealed with the case's data key. */
    words: bytea('words').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.caseId] }),
    foreignKey({
      columns: [table.schoolId, table.caseId],
      foreignColumns: [cases.schoolId, cases.id],
    }),
  ],
);
