/** What a surface hands every inbound to: always an outcome, never an exception. */
import type { Core } from './core.ts';
import { dispatch } from './dispatch.ts';
import type { Inbound, Outcome } from './inbound.ts';
import { unreachableOutcome } from './unreachable.ts';

/**
 * Handles an inbound. Where the records cannot be reached, the person is told kindly and an
 * open form keeps every word; `failed` gets the cause, whose message may hold words of a report.
 */
export async function handle(
  core: Core,
  inbound: Inbound,
  failed: (cause: unknown) => void,
): Promise<Outcome> {
  try {
    return await dispatch(core, inbound);
  } catch (cause) {
    failed(cause);
    return unreachableOutcome(core, inbound);
  }
}
