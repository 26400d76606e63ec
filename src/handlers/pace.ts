/** How long delivery waits: a growing pause, never an end. */

/** A send that has not answered by then may or may not have arrived. Well inside the lease. */
export const SEND_TIMEOUT_MS = 20_000;
/** How long a worker holds a notice; one that dies gives it up then. */
export const LEASE_MS = 60_000;
/** The safety net under LISTEN/NOTIFY. */
export const POLL_MS = 3_000;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** The pause after so many attempts, spread a little so that a backlog does not come back as one wave. */
export function pauseAfter(attempts: number, spread: number = Math.random()): number {
  const grown = Math.min(FIRST_PAUSE_MS * 2 ** Math.max(0, attempts - 1), LONGEST_PAUSE_MS);
  return Math.round(grown * (0.75 + spread / 2));
}
