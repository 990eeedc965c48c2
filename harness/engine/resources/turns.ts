import { createLeasePool, type LeasePool } from '../../targets/lease.js';
import type { TargetSettings } from '../../targets/target-settings.js';

/**
 * Event data stores that checks may change, one check at a time each. On AWS each store is billed, and counts among the ten
 * of an account for a week after it is deleted; elsewhere checks would wait for each other at the end of a run.
 */
export const exclusiveStores = { aws: 1, endpoint: 3, reference: 3 } as const;

/**
 * What a run or an account has few of, so that checks take turns, and how many checks may be at it at once. An account
 * runs ten queries at a time: three checks with up to three each. A check that takes several of them takes them in this
 * order, so that no two checks wait for each other.
 */
function placesOn(kind: TargetSettings['kind']) {
  return {
    'exclusive-store': exclusiveStores[kind],
    'channel-source': 1,
    'channels-policy': 1,
    'store-policy': 1,
    import: 1,
    'delegated-admin': 1,
    queries: 3,
  };
}

/** One of them. */
export type Scarce = keyof ReturnType<typeof placesOn>;

/** Turns at the things there are few of. */
export class Turns {
  readonly #pools: ReadonlyMap<string, LeasePool>;

  /** @param aside Where checks wait for their turn. */
  constructor(kind: TargetSettings['kind'], aside: (coming: Promise<void>) => Promise<void>) {
    const places = Object.entries(placesOn(kind));
    this.#pools = new Map(places.map(([scarce, count]) => [scarce, createLeasePool(count, aside)]));
  }

  /** Waits for a turn, as for places of a lease; the returned function ends it and may be called more than once. */
  async take(scarce: Scarce, goesAhead?: boolean): Promise<() => void> {
    return this.#pools.get(scarce)!.take(1, goesAhead);
  }
}
