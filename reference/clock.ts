/** Where the reference takes the time from; milliseconds since the epoch. */
export interface Clock {
  now(): number;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still until it is moved, so that a test sees what time does to the state. */
export class ManualClock implements Clock {
  #now: number;

  /** @param start milliseconds since the epoch */
  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  /** Moves the clock on by `milliseconds`; a negative step is refused, because no service sees time run backwards. */
  advance(milliseconds: number): void {
    if (!(milliseconds >= 0)) throw new RangeError(`a clock cannot be advanced by ${milliseconds} ms`);
    this.#now += milliseconds;
  }
}
