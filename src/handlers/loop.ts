/** Work that is done again and again: on a wake, and after a pause that it names itself. */

export interface Loop {
  /** Has the next turn begin now. */
  wake(): void;
  /** Has no further turn begin; resolves when the one in hand is done. */
  stop(): Promise<void>;
  /**
   * For how long it has given no sign of life where one was due, in milliseconds: since the last
   * one of the turn in hand, or since the pause should have ended.
   */
  lateMs(): number;
}

/**
 * Starts a loop. A turn answers the pause after it, in milliseconds, and never throws; one of
 * several steps calls `beat` after each.
 */
export function startLoop(turn: (beat: () => void) => Promise<number>): Loop {
  const stopping = new AbortController();
  let isWoken = false;
  let rouse: (() => void) | undefined;
  let dueAt = performance.now();

  const dueIn = (ms: number): void => {
    dueAt = performance.now() + ms;
  };
  const beat = (): void => dueIn(0);

  const sleep = async (ms: number): Promise<void> => {
    if (!isWoken && !stopping.signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        dueIn(ms);
        rouse = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      rouse = undefined;
    }
    isWoken = false;
  };

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      beat();
      const pause = await turn(beat);
      if (pause > 0) await sleep(pause);
    }
  };

  const running = run();
  return {
    wake: () => {
      isWoken = true;
      rouse?.();
    },
    stop: async () => {
      stopping.abort();
      rouse?.();
      await running;
    },
    lateMs: () => Math.max(0, performance.now() - dueAt),
  };
}
