/**
 * What is stored. Every key leads with the school, so that the tables can later be
 * spread over machines by school. A notice holds ids only, never a report's words; whatever
 * somebody typed stands in columns of bytes, sealed (`vault.ts`).
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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CaseState, EntryAct, Outcome } from '../policy/case-life.ts';
import type { Desk, Role } from '../policy/people.ts';
import type { QuestionState } from '../policy/question-life.ts';
import type { Actor, ReportKind, Urgency } from '../policy/report.ts';
import type { Basis } from '../policy/routing/table.ts';
import type { SchoolAnswerState } from '../policy/school-answer-life.ts';
import { bytea } from './bytea.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

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
    index('cases_by_state').on(table.schoolId, table.state, table.createdAt),
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

/** What staff asked the bot, kept for a stated time, so that a button under an answer need hold no words. */
export const asked = pgTable(
  'asked',
  {
    schoolId: text('school_id')
      .notNull()
      .references(() => schools.id),
    id: uuid('id').notNull(),
    asker: text('asker').notNull(),
    /** What was asked and answered, sealed with the school's key. */
    words: bytea('words').notNull(),
    /** Whether the policy was silent on a part of it. */
    inVain: boolean('in_vain').notNull(),
    /** What the asker said of the answer. */
    mark: text('mark').$type<'right' | 'wrong'>(),
    at: instant('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.id] }),
    index('asked_by_time').on(table.schoolId, table.at),
  ],
);

/** A question that somebody asked a person, and the reply to it. */
export const questions = pgTable(
  'questions',
  {
    schoolId: text('school_id')
      .notNull()
      .references(() => schools.id),
    id: uuid('id').notNull(),
    asker: text('asker').notNull(),
    /** What the platform calls an asker whom the settings do not name. */
    askerName: bytea('asker_name'),
    /** Made when the form was opened: the same form sent twice is one question. */
    submission: uuid('submission').notNull(),
    /** Text, reply and the asker's name are sealed with the school's key. */
    text: bytea('text').notNull(),
    state: text('state').$type<QuestionState>().notNull(),
    reply: bytea('reply'),
    repliedBy: text('replied_by'),
    repliedAs: text('replied_as').$type<Role>(),
    repliedAt: instant('replied_at'),
    /** Grows with every change that a posted card shows. */
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.id] }),
    unique('questions_submission').on(table.schoolId, table.asker, table.submission),
    index('questions_by_asker').on(table.schoolId, table.asker, table.createdAt),
    check('questions_answered_whole', sql`(state = 'answered') = (reply is not null)`),
  ],
);

/** A reply that is to be given to others too: proposed, approved or not, perhaps withdrawn. */
export const schoolAnswers = pgTable(
  'school_answers',
  {
    schoolId: text('school_id').notNull(),
    id: uuid('id').notNull(),
    questionId: uuid('question_id').notNull(),
    /** The answer, and the ways in which it may be asked; sealed with the school's key. */
    words: bytea('words').notNull(),
    state: text('state').$type<SchoolAnswerState>().notNull(),
    proposedBy: text('proposed_by').notNull(),
    proposedAs: text('proposed_as').$type<Role>().notNull(),
    /** Who approved it or did not. */
    decidedBy: text('decided_by'),
    decidedAs: text('decided_as').$type<Role>(),
    decidedAt: instant('decided_at'),
    withdrawnBy: text('withdrawn_by'),
    withdrawnAt: instant('withdrawn_at'),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.id] }),
    unique('school_answers_question').on(table.schoolId, table.questionId),
    foreignKey({
      columns: [table.schoolId, table.questionId],
      foreignColumns: [questions.schoolId, questions.id],
    }),
    index('school_answers_given').on(table.schoolId).where(sql`state = 'approved'`),
  ],
);

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

export const CASE_NOTICES = [
  'alert',
  'rung',
  'mail',
  'receipt',
  'seen',
  'unseen',
  'follow-up',
] as const;
/** The cards on which a case is acknowledged, and that change with it. */
export const ALERTING = [
  'alert',
  'rung',
] as const satisfies readonly (typeof CASE_NOTICES)[number][];
/** Whether a card of this kind is one of them. */
export function isAlerting(kind: NoticeKind): boolean {
  return ALERTING.some((each) => each === kind);
}
export const QUESTION_NOTICES = ['question', 'question-receipt', 'reminder', 'reply'] as const;
export const SCHOOL_ANSWER_NOTICES = ['proposal', 'decided'] as const;
export const TROUBLE_NOTICES = ['trouble'] as const;
/** The copy at a desk, and what the IT administrator sees of all of them. */
export const TEST_NOTICES = ['test-alert', 'test-result'] as const;
/** The cards that can come to stand somewhere. */
export type CardKind =
  | (typeof CASE_NOTICES)[number]
  | (typeof QUESTION_NOTICES)[number]
  | (typeof SCHOOL_ANSWER_NOTICES)[number]
  | (typeof TROUBLE_NOTICES)[number]
  | (typeof TEST_NOTICES)[number];
/** A card to post, or one that stands and must be redrawn. */
export type NoticeKind = CardKind | 'refresh';
/** What goes first: 0 cannot wait. */
export type Rank = 0 | 1;

/** The one thing that a notice, a posted card or an entry of the audit is about. */
const aboutColumns = {
  caseId: uuid('case_id'),
  questionId: uuid('question_id'),
  schoolAnswerId: uuid('school_answer_id'),
  troubleId: uuid('trouble_id'),
  testAlertId: uuid('test_alert_id'),
  deskTestId: uuid('desk_test_id'),
};

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
    /** 0 for the alert of a case that cannot wait, which goes before everything else. */
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
    check(
      'notices_about_one_thing',
      sql`num_nonnulls(case_id, question_id, school_answer_id, trouble_id, test_alert_id, desk_test_id) = 1`,
    ),
    index('notices_due')
      .on(table.schoolId, table.rank, table.dueAt, table.id)
      .where(sql`delivered_at is null`),
    index('notices_of_case').on(table.schoolId, table.caseId).where(sql`delivered_at is null`),
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
    check(
      'postings_about_one_thing',
      sql`num_nonnulls(case_id, question_id, school_answer_id, trouble_id, test_alert_id, desk_test_id) = 1`,
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
  ],
);

export const AUDIT_ACTS = [
  'reported',
  'posted',
  'redrawn',
  /** A card that stood where it may stand no longer was made neutral. */
  'moved',
  /** A card that stood is no longer there. */
  'gone',
  'undelivered',
  'trouble-opened',
  'trouble-ended',
  'test-alert-sent',
  'test-alert-acknowledged',
  'looked',
  'acknowledged',
  /** A rung of the ladder was taken. */
  'climbed',
  /** Somebody was reminded of a case that was acknowledged. */
  'reminded',
  'noted',
  'acted',
  'handed-over',
  'closed',
  'reopened',
  'refused',
  'asked-a-person',
  'replied',
  'proposed',
  'approved',
  'declined',
  'withdrawn',
  /** The school's settings or its policy differ from those of the last start. */
  'settings-changed',
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

/**
 * Who did what, append-only: the database refuses to change or delete an entry, and chains each
 * school's entries by their hashes (`audit-chain.ts`). A trigger fills `entry`, `at` and `hash`.
 */
export const audit = pgTable(
  'audit',
  {
    schoolId: text('school_id').notNull(),
    /** Counts each school's entries from 1, without a gap. */
    entry: bigint('entry', { mode: 'number' }).notNull().default(0),
    at: instant('at').notNull().defaultNow(),
    /** A person's id, or `staffroom` for what the bot did by itself. */
    who: text('who').notNull(),
    act: text('act').$type<AuditAct>().notNull(),
    ...aboutColumns,
    detail: jsonb('detail').$type<Readonly<Record<string, string>>>().notNull(),
    /** Of the entry before this one and of everything that stands in this one. */
    hash: bytea('hash').notNull().default(sql`''::bytea`),
  },
  (table) => [
    primaryKey({ columns: [table.schoolId, table.entry] }),
    index('audit_of_case').on(table.schoolId, table.caseId),
    index('audit_of_settings').on(table.schoolId, table.entry).where(sql`act = 'settings-changed'`),
  ],
);

/** Where each school's chain of the audit ends; written by the audit's trigger only. */
export const auditHeads = pgTable('audit_heads', {
  schoolId: text('school_id').primaryKey(),
  entry: bigint('entry', { mode: 'number' }).notNull(),
  hash: bytea('hash').notNull(),
});
