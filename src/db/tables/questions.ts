/** What staff asked: the bot, a person, and what the school answers again. */
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
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Role } from '../../policy/people.ts';
import type { QuestionState } from '../../policy/question-life.ts';
import type { SchoolAnswerState } from '../../policy/school-answer-life.ts';
import { bytea } from '../bytea.ts';
import { instant } from './columns.ts';
import { schools } from './schools.ts';

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
