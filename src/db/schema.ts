/**
 * What is stored. Every key leads with the school, so that the tables can later be
 * spread over machines by school. A notice holds ids only, never a report's words.
 */
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CaseState } from '../policy/case-life.ts';
import type { Desk, Role } from '../policy/people.ts';
import type { Actor, ReportKind, Urgency } from '../policy/report.ts';
import type { Basis } from '../policy/routing/table.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const schools = pgTable('schools', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
});

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
    /** Grows with every change that a posted card shows. */
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.id] }),
    unique('cases_reference').on(table.schoolId, table.reference),
    unique('cases_submission').on(table.schoolId, table.reporter, table.submission),
    index('cases_by_reporter').on(table.schoolId, table.reporter, table.createdAt),
    check('cases_reach_a_desk', sql`cardinality(desks) > 0`),
  ],
);

/** What the reporter wrote, apart from everything that lists or counts cases. */
export const reports = pgTable(
  'reports',
  {
    schoolId: text('school_id').notNull(),
    caseId: uuid('case_id').notNull(),
    words: jsonb('words').$type<Readonly<Record<string, string>>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.caseId] }),
    foreignKey({
      columns: [table.schoolId, table.caseId],
      foreignColumns: [cases.schoolId, cases.id],
    }),
  ],
);

export const NOTICE_KINDS = ['alert', 'receipt', 'seen', 'refresh'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** The outbox: each row is one card that must come to stand in one place. Never deleted unsent. */
export const notices = pgTable(
  'notices',
  {
    schoolId: text('school_id').notNull(),
    id: uuid('id').notNull(),
    caseId: uuid('case_id').notNull(),
    kind: text('kind').$type<NoticeKind>().notNull(),
    surface: text('surface').notNull(),
    placeKind: text('place_kind').$type<'desk' | 'person'>().notNull(),
    place: text('place').notNull(),
    /** The posted card that a refresh redraws. */
    postingId: uuid('posting_id'),
    /** Not tried before this. A claim moves it to the end of the lease. */
    dueAt: instant('due_at').notNull().defaultNow(),
    attempts: integer('attempts').notNull().default(0),
    /** Who holds it now; a worker that lost its lease records nothing. */
    lease: uuid('lease'),
    /** An attempt may have reached the place without our learning of it. */
    mayStand: boolean('may_stand').notNull().default(false),
    /** Why the last attempt did not succeed. */
    trouble: text('trouble'),
    createdAt: instant('created_at').notNull().defaultNow(),
    deliveredAt: instant('delivered_at'),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.id] }),
    foreignKey({
      columns: [table.schoolId, table.caseId],
      foreignColumns: [cases.schoolId, cases.id],
    }),
    index('notices_due').on(table.dueAt, table.id).where(sql`delivered_at is null`),
    index('notices_of_case').on(table.schoolId, table.caseId).where(sql`delivered_at is null`),
  ],
);

/** The cards that stand somewhere, so that every copy can be redrawn. */
export const postings = pgTable(
  'postings',
  {
    schoolId: text('school_id').notNull(),
    id: uuid('id').notNull(),
    caseId: uuid('case_id').notNull(),
    kind: text('kind').$type<NoticeKind>().notNull(),
    surface: text('surface').notNull(),
    placeKind: text('place_kind').$type<'desk' | 'person'>().notNull(),
    place: text('place').notNull(),
    ref: text('ref').notNull(),
    /** The version of the case that the card shows. */
    shows: integer('shows').notNull(),
    postedAt: instant('posted_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.id] }),
    foreignKey({
      columns: [table.schoolId, table.caseId],
      foreignColumns: [cases.schoolId, cases.id],
    }),
    index('postings_of_case').on(table.schoolId, table.caseId),
  ],
);

export const AUDIT_ACTS = [
  'reported',
  'posted',
  'redrawn',
  'looked',
  'acknowledged',
  'refused',
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

/** Who did what, append-only: the database refuses to change or delete an entry. */
export const audit = pgTable(
  'audit',
  {
    schoolId: text('school_id').notNull(),
    entry: bigint('entry', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    at: instant('at').notNull().defaultNow(),
    /** A person's id, or `staffroom` for what the bot did by itself. */
    who: text('who').notNull(),
    act: text('act').$type<AuditAct>().notNull(),
    caseId: uuid('case_id'),
    detail: jsonb('detail').$type<Readonly<Record<string, string>>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.entry] }),
    index('audit_of_case').on(table.schoolId, table.caseId),
  ],
);
