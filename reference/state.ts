import type { Channel } from './channels/channel.js';
import type { Dashboard } from './dashboards/dashboard.js';
import { EventRing } from './events/event-ring.js';
import { createIdSource, type IdSource } from './id-source.js';
import { ImportStore } from './imports/import-store.js';
import { ErrorRates } from './insights/error-rates.js';
import { PublicKeyRing } from './keys/public-key-ring.js';
import { EventDataStores } from './lake/event-data-stores.js';
import { BucketStore } from './neighbours/bucket-store.js';
import { NeighbourState } from './neighbours/neighbour-state.js';
import { GeneratedQueries } from './queries/generated-queries.js';
import { QueryStore } from './queries/query-store.js';
import { RegionalStore } from './regional-store.js';
import { TrailStore } from './trails/trail-store.js';

/**
 * Everything that a reference remembers. A family of resources adds one store here; a store keeps its Regions apart by
 * itself, because some questions (shadow trails, ListTrails) go across them.
 */
export class ReferenceState {
  readonly ids: IdSource;
  readonly buckets = new BucketStore();
  readonly neighbours = new NeighbourState();
  readonly trails = new TrailStore();
  readonly eventDataStores = new EventDataStores();
  readonly queries = new QueryStore();
  readonly generatedQueries = new GeneratedQueries();
  readonly imports = new ImportStore();
  readonly channels = new RegionalStore<Channel>();
  readonly dashboards = new RegionalStore<Dashboard>();
  /** Resource policies, as they were sent; each goes with its resource. */
  readonly resourcePolicies = new WeakMap<object, string>();
  /** The accounts that are delegated administrators of the organization. */
  readonly delegatedAdmins = new Set<string>();
  readonly events = new EventRing();
  readonly errorRates: ErrorRates;
  readonly publicKeys = new PublicKeyRing();

  constructor(seed: number) {
    this.ids = createIdSource(seed);
    this.errorRates = new ErrorRates(this.ids);
  }
}
