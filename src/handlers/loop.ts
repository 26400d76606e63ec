/** Work that is done again and again: on a wake, and after a pause that it names itself. */

export interface Loop {
  /** Has the next turn begin now. */
  wake(): void;
  /** Has no further turn begin; resolves when the one in hand is done. */
  stop(): Promise<void>;
  /** How long ago its last turn began or ended, in milliseconds: long where it is stuck. */
  silentMs(): number;
}

/** Starts a loop. A turn answers the pause after it, in milliseconds, and never throws. */
export function startLoop(turn: () => Promise<number>): Loop {
  const stopping = new AbortController();
  let isWoken = false;
  let rouse: (() => void) | undefined;
  let beat = performance.now();

  const sleep = async (ms: number): Promise<void> => {
    if (!isWoken && !stopping.signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
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
      beat = performance.now();
      const pause = await turn();
      beat = performance.now();
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
    silentMs: () => performance.now() - beat,
  };
}
