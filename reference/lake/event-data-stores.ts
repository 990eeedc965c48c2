import type { EventDataStore } from './event-data-store.js';

/** How long a deleted event data store can be restored (behaviour.md section 4). */
const WAIT_MS = 7 * 24 * 3600 * 1000;

/**
 * The event data stores of all Regions. One whose wait after its deletion is over is gone, and forgotten when looked
 * for.
 */
export class EventDataStores {
  readonly #regions = new Map<string, Map<string, EventDataStore>>();
  #serial = 0;

  /** The next number in the order of creation. */
  nextSerial(): number {
    this.#serial += 1;
    return this.#serial;
  }

  /** The event data store of that id in the Region. */
  find(region: string, id: string, now: number): EventDataStore | undefined {
    this.#forgetDeleted(region, now);
    return this.#regions.get(region)?.get(id);
  }

  /** The event data stores of a Region, those pending deletion among them, oldest first. */
  all(region: string, now: number): EventDataStore[] {
    this.#forgetDeleted(region, now);
    return [...(this.#regions.get(region)?.values() ?? [])];
  }

  add(store: EventDataStore): void {
    const stores = this.#regions.get(store.region) ?? new Map<string, EventDataStore>();
    this.#regions.set(store.region, stores.set(store.id, store));
  }

  #forgetDeleted(region: string, now: number): void {
    const stores = this.#regions.get(region);
    if (stores === undefined) return;
    for (const [id, { deletedAt }] of stores) {
      if (deletedAt !== undefined && now >= deletedAt + WAIT_MS) stores.delete(id);
    }
    // Region names come from clients: an empty one must not stay behind.
    if (stores.size === 0) this.#regions.delete(region);
  }
}
