import type { EventDataStore } from '../lake/event-data-store.js';
import { isSettling } from '../lake/event-data-store-status.js';

/** The values of the enum (API_GetEventDataStore). */
export type FederationStatus = 'ENABLING' | 'ENABLED' | 'DISABLING' | 'DISABLED';

/** The status at a time; a change takes as long as one of the store itself. */
export function federationStatusOf({ federation }: EventDataStore, now: number): FederationStatus {
  const settling = isSettling(federation.changedAt, now);
  if (federation.roleArn !== undefined) return settling ? 'ENABLING' : 'ENABLED';
  return settling ? 'DISABLING' : 'DISABLED';
}

/** The two members that say whether a store is federated, and through which role. */
export function federationAnswer(store: EventDataStore, now: number) {
  return { FederationStatus: federationStatusOf(store, now), FederationRoleArn: store.federation.roleArn };
}
