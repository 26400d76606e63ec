/** What may happen to a case: state × act, or why it is refused. */

export type CaseState = 'unacknowledged' | 'acknowledged';

/** Whether a case waits for somebody to acknowledge it: so long it climbs. */
export function isWaiting({ state }: { readonly state: CaseState }): boolean {
  return state === 'unacknowledged';
}
type CaseAct = 'acknowledge';

export type Step =
  | { readonly to: CaseState }
  /** Refused, with the reason that the person is told. */
  | { readonly refused: 'already-acknowledged' };

const LIFE = {
  unacknowledged: { acknowledge: { to: 'acknowledged' } },
  acknowledged: { acknowledge: { refused: 'already-acknowledged' } },
} as const satisfies Record<CaseState, Record<CaseAct, Step>>;

/** What an act does to a case in this state. */
export function step(state: CaseState, act: CaseAct): Step {
  return LIFE[state][act];
}
