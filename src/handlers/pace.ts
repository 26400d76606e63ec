/** How long delivery waits: a growing pause, never an end. */

export interface Pace {
  /** A send that has not answered by then may or may not have arrived. Well inside the lease. */
  readonly sendTimeoutMs: number;
  /** A surface that has not found a card by then cannot tell. With a send, well inside the lease. */
  readonly lookTimeoutMs: number;
  /** How long a worker holds a notice; one that dies gives it up then. */
  readonly leaseMs: number;
  /** The safety net under LISTEN/NOTIFY. */
  readonly pollMs: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

export const PACE: Pace = {
  sendTimeoutMs: 20_000,
  lookTimeoutMs: 10_000,
  leaseMs: 60_000,
  pollMs: 3_000,
  firstPauseMs: 1_000,
  longestPauseMs: 5 * 60_000,
};

/**
 * Whether a worker may still send what it claimed then: in the first half of its lease, so that it
 * has arrived, and can be found, before anybody else looks for it. A frozen process counts on with
 * one clock, a machine that slept with the other.
 */
export function isHeld(
  { leaseMs }: Pick<Pace, 'leaseMs'>,
  claimedAt: { readonly performance: number; readonly date: number },
): boolean {
  const gone = Math.max(performance.now() - claimedAt.performance, Date.now() - claimedAt.date);
  return gone < leaseMs / 2;
}

/** The pause after so many attempts, spread a little so that a backlog does not come back as one wave. */
export function pauseAfter(pace: Pace, attempts: number, spread: number = Math.random()): number {
  const grown = Math.min(pace.firstPauseMs * 2 ** Math.max(0, attempts - 1), pace.longestPauseMs);
  return Math.round(grown * (0.75 + spread / 2));
}

const QUIET_ATTEMPTS = 3;
const QUIET_MS = 2 * 60_000;
const QUIET_MS_IF_URGENT = 30_000;

/** Whether somebody must hear that a notice does not arrive: now, if it is not tried again before that is due. */
export function isLoud(
  failed: { readonly attempts: number; readonly waitedMs: number; readonly isUrgent: boolean },
  pauseMs: number,
): boolean {
  const quietMs = failed.isUrgent ? QUIET_MS_IF_URGENT : QUIET_MS;
  return failed.attempts >= QUIET_ATTEMPTS || failed.waitedMs + pauseMs >= quietMs;
}
