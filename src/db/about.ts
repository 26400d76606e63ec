/** What a notice, a posted card or an entry of the audit is about, as columns and read back. */
import { eq, type SQL } from 'drizzle-orm';
import type { notices, postings } from './tables/notices.ts';

/** The one thing that it is about. */
export type About =
  | { readonly kind: 'case'; readonly id: string }
  | { readonly kind: 'question'; readonly id: string }
  | { readonly kind: 'school-answer'; readonly id: string }
  | { readonly kind: 'trouble'; readonly id: string }
  | { readonly kind: 'test-alert'; readonly id: string }
  | { readonly kind: 'desk-test'; readonly id: string }
  | { readonly kind: 'expiry'; readonly id: string };

export interface AboutColumns {
  readonly caseId: string | null;
  readonly questionId: string | null;
  readonly schoolAnswerId: string | null;
  readonly troubleId: string | null;
  readonly testAlertId: string | null;
  readonly deskTestId: string | null;
  readonly expiryId: string | null;
}

const NOTHING: AboutColumns = {
  caseId: null,
  questionId: null,
  schoolAnswerId: null,
  troubleId: null,
  testAlertId: null,
  deskTestId: null,
  expiryId: null,
};

/** What it is about as columns, of which one is filled. */
export function aboutColumns({ kind, id }: About): AboutColumns {
  switch (kind) {
    case 'case':
      return { ...NOTHING, caseId: id };
    case 'question':
      return { ...NOTHING, questionId: id };
    case 'school-answer':
      return { ...NOTHING, schoolAnswerId: id };
    case 'trouble':
      return { ...NOTHING, troubleId: id };
    case 'test-alert':
      return { ...NOTHING, testAlertId: id };
    case 'desk-test':
      return { ...NOTHING, deskTestId: id };
    case 'expiry':
      return { ...NOTHING, expiryId: id };
  }
}

/** What the filled one of the columns names. */
export function aboutFrom({
  caseId,
  questionId,
  schoolAnswerId,
  troubleId,
  testAlertId,
  deskTestId,
  expiryId,
}: AboutColumns): About | undefined {
  if (caseId !== null) return { kind: 'case', id: caseId };
  if (questionId !== null) return { kind: 'question', id: questionId };
  if (schoolAnswerId !== null) return { kind: 'school-answer', id: schoolAnswerId };
  if (troubleId !== null) return { kind: 'trouble', id: troubleId };
  if (testAlertId !== null) return { kind: 'test-alert', id: testAlertId };
  if (deskTestId !== null) return { kind: 'desk-test', id: deskTestId };
  if (expiryId !== null) return { kind: 'expiry', id: expiryId };
  return undefined;
}

/** The condition under which a row is about this. */
export function isAbout(table: typeof notices | typeof postings, { kind, id }: About): SQL {
  switch (kind) {
    case 'case':
      return eq(table.caseId, id);
    case 'question':
      return eq(table.questionId, id);
    case 'school-answer':
      return eq(table.schoolAnswerId, id);
    case 'trouble':
      return eq(table.troubleId, id);
    case 'test-alert':
      return eq(table.testAlertId, id);
    case 'desk-test':
      return eq(table.deskTestId, id);
    case 'expiry':
      return eq(table.expiryId, id);
  }
}
