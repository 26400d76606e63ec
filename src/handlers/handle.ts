/** What a surface hands every inbound to: always an outcome, in time, never an exception. */
import type { Core } from './core.ts';
import { dispatch } from './dispatch.ts';
import { inTime } from './in-time.ts';
import type { Inbound, Outcome } from './inbound.ts';
import { unreachableOutcome } from './unreachable.ts';

/** What a surface works with: an inbound in, an outcome out. `withinMs`: the platform waits no longer. */
export type Handle = (inbound: Inbound, withinMs?: number) => Promise<Outcome>;

/**
 * Handles an inbound. Where the records cannot be reached, the person is told kindly and an
 * open form keeps every word; `failed` gets the cause, whose message may hold words of a report.
 * With `withinMs` a form that takes longer is answered likewise, while it goes on: sent again, it is not stored twice.
 */
export async function handle(
  core: Core,
  inbound: Inbound,
  failed: (cause: unknown) => void,
  withinMs?: number,
): Promise<Outcome> {
  const handled = dispatch(core, inbound).catch((cause: unknown) => {
    failed(cause);
    return unreachableOutcome(core, inbound);
  });
  if (withinMs === undefined) return await handled;
  const outcome = await inTime<Outcome | undefined>(async () => await handled, withinMs, {
    late: undefined,
    broken: undefined,
  });
  return outcome ?? unreachableOutcome(core, inbound);
}
