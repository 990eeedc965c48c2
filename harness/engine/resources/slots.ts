/**
 * Places for checks at work. One that waits does not work, for something there is little of, for what another check makes
 * for all, or for a change that takes the target its time: another begins meanwhile.
 */
export class Slots {
  readonly #line: (() => void)[] = [];
  /** Who came and has not left, in a place or in the line. */
  #present = 0;
  readonly #last: (() => void)[] = [];

  constructor(private free: number) {}

  /** Waits for a free place, in the order of the calls. Who has it calls what is returned when its work is done. */
  async enter(): Promise<() => void> {
    this.#present++;
    if (this.free <= 0) await new Promise<void>((enter) => this.#line.push(enter));
    else this.free--;
    return () => {
      this.#present--;
      this.#leave();
      this.#letLast();
    };
  }

  /**
   * For who has a place: gives it up until something has come. Who waited so goes on at once, even where all places are
   * taken again: those who have them may wait for what it makes for all.
   */
  async aside<T>(coming: Promise<T>): Promise<T> {
    const notYet = Symbol('not yet');
    const come = await Promise.race([coming, notYet]);
    if (come !== notYet) return come as T;
    this.#leave();
    try {
      return await coming;
    } finally {
      this.free--;
    }
  }

  /** For who has a place and nothing that others wait for: goes on when all others have left, or wait here too. */
  async afterAll(): Promise<void> {
    const over = new Promise<void>((goOn) => this.#last.push(goOn));
    this.#letLast();
    await this.aside(over);
  }

  #letLast(): void {
    if (this.#last.length < this.#present) return;
    for (const goOn of this.#last.splice(0)) goOn();
  }

  #leave(): void {
    this.free++;
    const next = this.free > 0 ? this.#line.shift() : undefined;
    if (!next) return;
    this.free--;
    next();
  }
}
