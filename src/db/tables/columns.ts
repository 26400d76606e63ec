/**
 * Columns that several tables have. Every key leads with the school, so that the tables can later
 * be spread over machines by school. A notice holds ids only, never a report’s words; whatever
 * somebody typed stands in columns of bytes, sealed (`../vault.ts`).
 */
import { timestamp, uuid } from 'drizzle-orm/pg-core';

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** The one thing that a notice, a posted card or an entry of the audit is about. */
export const aboutColumns = {
  caseId: uuid('case_id'),
  questionId: uuid('question_id'),
  schoolAnswerId: uuid('school_answer_id'),
  troubleId: uuid('trouble_id'),
  testAlertId: uuid('test_alert_id'),
  deskTestId: uuid('desk_test_id'),
  expiryId: uuid('expiry_id'),
};
