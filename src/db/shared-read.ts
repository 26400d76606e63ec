/** A read that those who ask at the same time share: each gets what was read after they asked. */
export class SharedRead<T> {
  readonly #work: () => Promise<T>;
  #underWay: Promise<T> | undefined;
  #next: Promise<T> | undefined;

  constructor(work: () => Promise<T>) {
    this.#work = work;
  }

  /** A read under way began too early for whoever asks now; the next one serves all who wait for it. */
  async read(): Promise<T> {
    if (this.#underWay === undefined) return await this.#begin();
    const begin = async (): Promise<T> => await this.#begin();
    this.#next ??= this.#underWay.then(begin, begin);
    return await this.#next;
  }

  #begin(): Promise<T> {
    this.#next = undefined;
    const begun = this.#work();
    this.#underWay = begun;
    const end = (): void => {
      // Whoever waits for the next one has begun it by now.
      if (this.#underWay === begun) this.#underWay = undefined;
    };
    begun.then(end, end);
    return begun;
  }
}
