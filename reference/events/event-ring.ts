import type { RecordedEvent } from './recorded-event.js';

const CAPACITY = 10_000;

/** The newest events of all Regions, numbered from 1; older ones give way, so that memory stays bounded. */
export class EventRing {
  readonly #slots: RecordedEvent[] = [];
  #newest = 0;

  constructor(readonly capacity = CAPACITY) {}

  /** The number of the newest event; 0 before there is one. */
  get newest(): number {
    return this.#newest;
  }

  add(event: RecordedEvent): void {
    this.#slots[this.#newest % this.capacity] = event;
    this.#newest += 1;
  }

  /** Events with their numbers, newest first, from below the number `before` on (default: from the newest). */
  *newestFirst(before = Number.POSITIVE_INFINITY): Generator<[sequence: number, event: RecordedEvent]> {
    const oldest = Math.max(1, this.#newest - this.capacity + 1);
    for (let sequence = Math.min(this.#newest, before - 1); sequence >= oldest; sequence -= 1) {
      yield [sequence, this.#slots[(sequence - 1) % this.capacity]!];
    }
  }
}
