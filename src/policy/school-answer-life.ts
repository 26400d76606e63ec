/** What may happen to a reply that is to be given to others: state × act, or why it is refused. */

export type SchoolAnswerState = 'proposed' | 'approved' | 'declined' | 'withdrawn';
export type SchoolAnswerAct = 'approve' | 'decline' | 'withdraw';

export type SchoolAnswerStep =
  | { readonly to: SchoolAnswerState }
  /** Refused, with the reason that the person is told. */
  | { readonly refused: 'already-decided' | 'not-given' };

const DECIDED = {
  approve: { refused: 'already-decided' },
  decline: { refused: 'already-decided' },
} as const;

const LIFE = {
  proposed: {
    approve: { to: 'approved' },
    decline: { to: 'declined' },
    withdraw: { refused: 'not-given' },
  },
  approved: { ...DECIDED, withdraw: { to: 'withdrawn' } },
  declined: { ...DECIDED, withdraw: { refused: 'not-given' } },
  withdrawn: { ...DECIDED, withdraw: { refused: 'not-given' } },
} as const satisfies Record<SchoolAnswerState, Record<SchoolAnswerAct, SchoolAnswerStep>>;

/** What an act does to a school's answer in this state. */
export function stepSchoolAnswer(state: SchoolAnswerState, act: SchoolAnswerAct): SchoolAnswerStep {
  return LIFE[state][act];
}
