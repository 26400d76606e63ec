/** One inbound, handled: always an outcome, in time, never an exception. */
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
  return (await handleInTime(core, inbound, failed, withinMs)) ?? unreachableOutcome(core, inbound);
}

/** The same for a caller that must know: undefined where no outcome could be had, or not in time. */
export async function handleInTime(
  core: Core,
  inbound: Inbound,
  failed: (cause: unknown) => void,
  withinMs?: number,
): Promise<Outcome | undefined> {
  const handled = dispatch(core, inbound).catch((cause: unknown) => {
    failed(cause);
    return undefined;
  });
  if (withinMs === undefined) return await handled;
  return await inTime<Outcome | undefined>(async () => await handled, withinMs, {
    late: undefined,
    broken: undefined,
  });
}
