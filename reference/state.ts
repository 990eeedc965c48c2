import { EventRing } from './events/event-ring.js';
import { createIdSource, type IdSource } from './id-source.js';
import { PublicKeyRing } from './keys/public-key-ring.js';
import { BucketStore } from './neighbours/bucket-store.js';
import { TrailStore } from './trails/trail-store.js';

/**
 * Everything that a reference remembers. A family of resources adds one store here; a store keeps its Regions apart by
 * itself, because some questions (shadow trails, ListTrails) go across them.
 */
export class ReferenceState {
  readonly ids: IdSource;
  readonly buckets = new BucketStore();
  readonly trails = new TrailStore();
  readonly events = new EventRing();
  readonly publicKeys = new PublicKeyRing();

  constructor(seed: number) {
    this.ids = createIdSource(seed);
  }
}
