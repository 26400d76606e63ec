/** The worker that empties the outbox: woken by Postgres, with a poll as the safety net. */
import { claim, nextDueInMs } from '../db/outbox.ts';
import type { Core } from './core.ts';
import { deliver, type Surfaces } from './deliver.ts';
import { LEASE_MS, POLL_MS } from './pace.ts';

const BATCH = 20;
/** Another worker may hold what is due: looking again at once would only spin. */
const SHORTEST_PAUSE_MS = 50;

export interface Delivery {
  /** Looks at the outbox now. */
  wake(): void;
  /** Finishes what is in hand and ends. */
  stop(): Promise<void>;
}

/** Starts delivering. A database that goes away is waited for; `trouble` is told, with no words of any report. */
export function startDelivery(
  core: Core,
  surfaces: Surfaces,
  trouble: (what: string) => void,
): Delivery {
  const stopping = new AbortController();
  let woken = false;
  let rouse: (() => void) | undefined;

  const wake = (): void => {
    woken = true;
    rouse?.();
  };

  const sleep = async (ms: number): Promise<void> => {
    if (!woken && !stopping.signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        rouse = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      rouse = undefined;
    }
    woken = false;
  };

  const round = async (): Promise<number> => {
    const claimed = await claim(core.db, BATCH, LEASE_MS);
    if (claimed.length === 0) {
      const next = await nextDueInMs(core.db);
      return Math.min(Math.max(next ?? POLL_MS, SHORTEST_PAUSE_MS), POLL_MS);
    }
    const results = await Promise.allSettled(
      claimed.map(async (notice) => await deliver(core, surfaces, notice)),
    );
    for (const result of results) {
      if (result.status === 'rejected') trouble(nameOf(result.reason));
    }
    return 0;
  };

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      let pause = POLL_MS;
      try {
        pause = await round();
      } catch (cause) {
        trouble(nameOf(cause));
      }
      if (pause > 0) await sleep(pause);
    }
  };

  const running = run();
  return {
    wake,
    stop: async () => {
      stopping.abort();
      rouse?.();
      await running;
    },
  };
}

/** An error's kind and code; its message could hold a report's words. */
function nameOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'an unknown fault';
  return 'code' in cause ? `${cause.name} ${String(cause.code)}` : cause.name;
}
