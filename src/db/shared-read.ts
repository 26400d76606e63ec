/**
 * A read that those who ask at the same time share: each gets what was read after they asked.
 * `rest` is waited for between two reads, so that more can share the next one; whoever asks when
 * none is under way waits for nothing.
 */
export class SharedRead<T> {
  readonly #work: () => Promise<T>;
  readonly #rest: () => Promise<void>;
  #underWay: Promise<T> | undefined;
  #next: Promise<T> | undefined;

  constructor(work: () => Promise<T>, rest: () => Promise<void>) {
    this.#work = work;
    this.#rest = rest;
  }

  /** A read under way began too early for whoever asks now; the next one serves all who wait for it. */
  async read(): Promise<T> {
    if (this.#underWay === undefined) return await this.#begin();
    this.#next ??= this.#after(this.#underWay);
    return await this.#next;
  }

  async #after(underWay: Promise<T>): Promise<T> {
    await Promise.allSettled([underWay, this.#rest()]);
    return await this.#begin();
  }

  #begin(): Promise<T> {
    this.#next = undefined;
    const begun = this.#work();
    this.#underWay = begun;
    const end = (): void => {
      if (this.#underWay === begun && this.#next === undefined) this.#underWay = undefined;
    };
    begun.then(end, end);
    return begun;
  }
}
