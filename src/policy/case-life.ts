/** What may happen to a case: state × act, or why it is refused. */

export const CASE_STATES = ['unacknowledged', 'acknowledged'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_ACTS = ['acknowledge'] as const;
export type CaseAct = (typeof CASE_ACTS)[number];

export type Step =
  | { readonly to: CaseState }
  /** Refused, with the reason that the person is told. */
  | { readonly refused: 'already-acknowledged' };

export const LIFE = {
  unacknowledged: { acknowledge: { to: 'acknowledged' } },
  acknowledged: { acknowledge: { refused: 'already-acknowledged' } },
} as const satisfies Record<CaseState, Record<CaseAct, Step>>;

/** What an act does to a case in this state. */
export function step(state: CaseState, act: CaseAct): Step {
  return LIFE[state][act];
}
