/**
 * Places for checks at work. One that waits for something there is little of does not work: another begins meanwhile.
 */
export class Slots {
  readonly #line: (() => void)[] = [];

  constructor(private free: number) {}

  /** Does some work in a place, once one is free; in the order of the calls. */
  async occupy<T>(work: () => Promise<T>): Promise<T> {
    if (this.free <= 0) await new Promise<void>((enter) => this.#line.push(enter));
    else this.free--;
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  /**
   * For who has a place: gives it up until something has come. Who waited so goes on at once, even where all places are
   * taken again: those who have them may wait for what it makes for all.
   */
  async aside(coming: Promise<void>): Promise<void> {
    this.#leave();
    await coming;
    this.free--;
  }

  #leave(): void {
    this.free++;
    const next = this.free > 0 ? this.#line.shift() : undefined;
    if (!next) return;
    this.free--;
    next();
  }
}
