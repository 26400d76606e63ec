/** The kinds of cards that go out, by what they are about. */

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
export const EXPIRY_NOTICES = ['expiry'] as const;

/** The copy at a desk, and what the IT administrator sees of all of them. */
export const TEST_NOTICES = ['test-alert', 'test-result'] as const;

/** The cards that can come to stand somewhere. */
export type CardKind =
  | (typeof CASE_NOTICES)[number]
  | (typeof QUESTION_NOTICES)[number]
  | (typeof SCHOOL_ANSWER_NOTICES)[number]
  | (typeof TROUBLE_NOTICES)[number]
  | (typeof EXPIRY_NOTICES)[number]
  | (typeof TEST_NOTICES)[number];

/** A card to post, or one that stands and must be redrawn. */
export type NoticeKind = CardKind | 'refresh';

/** What goes first: 0 cannot wait, 1 asks somebody to act, 2 is everything else. */
export type Rank = 0 | 1 | 2;
