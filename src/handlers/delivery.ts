/** The worker that empties a school's outbox: woken by Postgres, with a poll as the safety net. */
import { type Claimed, claim, nextDueInMs } from '../db/outbox.ts';
import type { Core } from './core.ts';
import { deliver, type Surfaces } from './deliver.ts';
import { faultName } from './fault-name.ts';
import { type Loop, startLoop } from './loop.ts';
import { PACE, type Pace } from './pace.ts';
import { sweep } from './sweep.ts';
import type { Tell } from './trouble.ts';

/** How many are on their way at once; each by itself, so that none waits for the slowest. */
const MOST_IN_FLIGHT = 8;
/** The others are kept for what cannot wait. */
const MOST_THAT_CAN_WAIT = 6;
/** Another worker may hold what is due: looking again at once would only spin. */
const SHORTEST_PAUSE_MS = 50;

/**
 * Starts delivering. A database that goes away is waited for, and `tell` hears of it once. Its
 * stop ends when what is in hand is done, at the latest when a send would be given up.
 */
export function startDelivery(core: Core, surfaces: Surfaces, tell: Tell, pace: Pace = PACE): Loop {
  const inFlight = new Set<Promise<void>>();
  const database = changesOnly(tell);
  let isSwept = false;

  const carry = async (notice: Claimed): Promise<void> => {
    try {
      await deliver(core, surfaces, notice, pace, tell);
    } catch (fault) {
      // It could not even be put back: the end of the lease brings it back.
      database.isAway(fault);
    }
  };

  const send = (notice: Claimed): void => {
    const carrying = carry(notice).finally(() => {
      inFlight.delete(carrying);
      loop.wake();
    });
    inFlight.add(carrying);
  };

  /** Takes as many as there are hands free; answers how long there is nothing to do. */
  const fill = async (): Promise<number> => {
    const urgentOnly = inFlight.size >= MOST_THAT_CAN_WAIT;
    const most = (urgentOnly ? MOST_IN_FLIGHT : MOST_THAT_CAN_WAIT) - inFlight.size;
    if (most <= 0) return pace.pollMs;
    const claimed = await claim(core.db, core.school.id, {
      most,
      leaseMs: pace.leaseMs,
      urgentOnly,
    });
    for (const notice of claimed) send(notice);
    if (claimed.length > 0) return 0;
    const next = await nextDueInMs(core.db, core.school.id, urgentOnly);
    return Math.min(Math.max(next ?? pace.pollMs, SHORTEST_PAUSE_MS), pace.pollMs);
  };

  const turn = async (beat: () => void): Promise<number> => {
    let pause = pace.pollMs;
    try {
      if (!isSwept) await sweep(core, beat);
      isSwept = true;
      pause = await fill();
      database.isBack();
    } catch (fault) {
      database.isAway(fault);
    }
    return pause;
  };

  const loop = startLoop(turn);
  return {
    wake: () => loop.wake(),
    lateMs: () => loop.lateMs(),
    stop: async () => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, pace.sendTimeoutMs);
      });
      const done = loop.stop().then(async () => await Promise.all(inFlight));
      await Promise.race([done, late]);
      clearTimeout(timer);
      database.end();
    },
  };
}

/** Says that the database is away, or back, when that changes. */
function changesOnly(tell: Tell) {
  let state: 'there' | 'away' | 'ended' = 'there';
  return {
    isAway: (fault: unknown): void => {
      if (state === 'there') {
        state = 'away';
        tell({ kind: 'away', fault: faultName(fault) });
      }
    },
    isBack: (): void => {
      if (state === 'away') {
        state = 'there';
        tell({ kind: 'back' });
      }
    },
    /** What is still in hand ends without a word: the next worker finds it. */
    end: (): void => {
      state = 'ended';
    },
  };
}
