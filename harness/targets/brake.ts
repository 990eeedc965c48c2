/**
 * Between two requests of an operation, in first pauses of one that was throttled: where slowing down begins, and the
 * slowest pace it comes to. With the default pause that is a request every 60 milliseconds, and one every 1.2 seconds.
 */
const first = 0.3;
const slowest = 6;
/** How much slower a throttled operation gets each time, and how much faster with each answer. */
const slower = 1.5;
const faster = 0.98;
/** Requests that were under way together are throttled together: within half a pause that counts once. */
const together = 0.5;

interface Pace {
  intervalMs: number;
  /** When the next request may go. */
  nextAt: number;
  slowedAt: number;
}

/** Slows an operation down once its target throttles it, so that the requests of a run do not starve one another. */
export class Brake {
  readonly #paces = new Map<string, Pace>();

  /**
   * @param pauseMs the first pause of a request that was throttled
   * @param now the time in milliseconds, for tests to set
   */
  constructor(
    private readonly pauseMs: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

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
    const firstMs = first * this.pauseMs;
    if (!pace) this.#paces.set(operation, { intervalMs: firstMs, nextAt: now + firstMs, slowedAt: now });
    else if (now - pace.slowedAt >= Math.max(together * this.pauseMs, pace.intervalMs)) {
      pace.intervalMs = Math.min(pace.intervalMs * slower, slowest * this.pauseMs);
      pace.slowedAt = now;
    }
  }

  /** Notes that a request of the operation was answered. */
  answered(operation: string): void {
    const pace = this.#paces.get(operation);
    if (!pace) return;
    pace.intervalMs *= faster;
    if (pace.intervalMs < (first * this.pauseMs) / 2) this.#paces.delete(operation);
  }
}
