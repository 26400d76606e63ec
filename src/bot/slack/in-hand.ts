/** What was taken from Slack and is not finished: Bolt's own stop does not wait for it. */

export class InHand {
  readonly #running = new Set<Promise<void>>();

  /** Does the work, counted until its end. */
  async carry(work: () => Promise<void>): Promise<void> {
    const running = work();
    this.#running.add(running);
    try {
      await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Resolves when nothing is in hand, or after so many milliseconds. */
  async empty(mostMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, mostMs);
    });
    const done = (async () => {
      while (this.#running.size > 0) await Promise.allSettled(this.#running);
    })();
    await Promise.race([done, late]);
    clearTimeout(timer);
  }
}
