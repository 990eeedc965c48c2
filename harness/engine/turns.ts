import { createLeasePool, type LeasePool } from '../targets/lease.js';

/** What a run or an account has one of, so that checks take turns. */
export type Single = 'exclusive-store' | 'store-policy' | 'channel-source' | 'import' | 'delegated-admin';

/** Turns at the things there is one of. */
export class Turns {
  readonly #pools = new Map<Single, LeasePool>();

  /** Waits for a turn; the returned function ends it and may be called more than once. */
  async take(single: Single): Promise<() => void> {
    const pool = this.#pools.get(single) ?? createLeasePool(1);
    this.#pools.set(single, pool);
    return pool.take();
  }
}
