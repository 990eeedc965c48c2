/** Milliseconds between two requests of an operation: where slowing down begins, and the slowest pace it comes to. */
const first = 60;
const slowest = 1_200;
/** How much slower a throttled operation gets each time, and how much faster with each answer. */
const slower = 1.5;
const faster = 0.98;
/** Requests that were under way together are throttled together: that counts once. */
const togetherMs = 100;

interface Pace {
  intervalMs: number;
  /** When the next request may go. */
  nextAt: number;
  slowedAt: number;
}

/** Slows an operation down once its target throttles it, so that the requests of a run do not starve one another. */
export class Brake {
  readonly #paces = new Map<string, Pace>();

  /** @param now the time in milliseconds, for tests to set */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Milliseconds that the next request of the operation has to wait; its place is taken. */
  take(operation: string): number {
    const pace = this.#paces.get(operation);
    if (!pace) return 0;
    const now = this.now();
    const at = Math.max(now, pace.nextAt);
    pace.nextAt = at + pace.intervalMs;
    return at - now;
  }

  /** Notes that a request of the operation was throttled. */
  throttled(operation: string): void {
    const now = this.now();
    const pace = this.#paces.get(operation);
    if (!pace) this.#paces.set(operation, { intervalMs: first, nextAt: now + first, slowedAt: now });
    else if (now - pace.slowedAt >= Math.max(togetherMs, pace.intervalMs)) {
      pace.intervalMs = Math.min(pace.intervalMs * slower, slowest);
      pace.slowedAt = now;
    }
  }

  /** Notes that a request of the operation was answered. */
  answered(operation: string): void {
    const pace = this.#paces.get(operation);
    if (!pace) return;
    pace.intervalMs *= faster;
    if (pace.intervalMs < first / 2) this.#paces.delete(operation);
  }
}
