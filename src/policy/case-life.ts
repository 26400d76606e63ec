/** What may happen to a case: state × act, or why it is refused. */

export type CaseState =
  | 'unacknowledged'
  | 'acknowledged'
  /** Given to another person, who has not acknowledged it yet. */
  | 'handed-over'
  | 'closed';

/** What a desk writes down about a case, and what it does by that. */
export const ENTRY_ACTS = ['note', 'action', 'hand-over', 'close', 'reopen'] as const;
export type EntryAct = (typeof ENTRY_ACTS)[number];
type CaseAct = 'acknowledge' | EntryAct;

/** What came of a case that is closed. */
export const OUTCOMES = ['dealt-with', 'referred', 'no-action', 'elsewhere'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why an entry is not taken: the reason that the person is told. */
export type EntryRefusal = 'acknowledge-first' | 'closed' | 'not-closed';

const LIFE = {
  unacknowledged: {
    acknowledge: { to: 'acknowledged' },
    note: { refused: 'acknowledge-first' },
    action: { refused: 'acknowledge-first' },
    'hand-over': { refused: 'acknowledge-first' },
    close: { refused: 'acknowledge-first' },
    reopen: { refused: 'not-closed' },
  },
  acknowledged: {
    acknowledge: { refused: 'already-acknowledged' },
    note: { to: 'acknowledged' },
    action: { to: 'acknowledged' },
    'hand-over': { to: 'handed-over' },
    close: { to: 'closed' },
    reopen: { refused: 'not-closed' },
  },
  'handed-over': {
    acknowledge: { to: 'acknowledged' },
    note: { to: 'handed-over' },
    action: { to: 'handed-over' },
    'hand-over': { to: 'handed-over' },
    close: { refused: 'acknowledge-first' },
    reopen: { refused: 'not-closed' },
  },
  closed: {
    acknowledge: { refused: 'already-acknowledged' },
    note: { refused: 'closed' },
    action: { refused: 'closed' },
    'hand-over': { refused: 'closed' },
    close: { refused: 'closed' },
    reopen: { to: 'acknowledged' },
  },
} as const satisfies Record<
  CaseState,
  Record<'acknowledge', { to: CaseState } | { refused: 'already-acknowledged' }> &
    Record<EntryAct, { to: CaseState } | { refused: EntryRefusal }>
>;

/** What an act does to a case in this state. */
export function step<A extends CaseAct>(state: CaseState, act: A): (typeof LIFE)[CaseState][A] {
  return LIFE[state][act];
}

/** Who brought a case to where it is. */
export interface Holding {
  readonly state: CaseState;
  readonly acknowledgedBy: string | null;
  /** Who handed it over, closed it or opened it again last. */
  readonly steppedBy: string | null;
  /** Whom it was handed to by that. */
  readonly handedTo: string | null;
}

/** Whether a case is acknowledged because somebody opened it again; after a hand-over somebody has acknowledged it anew. */
export function isReopened({ state, steppedBy, handedTo }: Holding): boolean {
  return state === 'acknowledged' && steppedBy !== null && handedTo === null;
}

/** Whose an acknowledged case is, by id: who acknowledged it last or, later, opened it again. */
export function holderOf(of: Holding): string | null {
  return isReopened(of) ? of.steppedBy : of.acknowledgedBy;
}

/** Whether a case waits for somebody to acknowledge it: so long it climbs. */
export function isWaiting({ state }: { readonly state: CaseState }): boolean {
  return state === 'unacknowledged' || state === 'handed-over';
}
