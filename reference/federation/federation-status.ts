import type { EventDataStore } from '../lake/event-data-store.js';

/** The values of the enum (API_GetEventDataStore). */
export type FederationStatus = 'ENABLING' | 'ENABLED' | 'DISABLING' | 'DISABLED';

/** The status at a time. */
export function federationStatusOf({ federation }: EventDataStore, now: number): FederationStatus {
  const settling = federation.settledAt !== undefined && now < federation.settledAt;
  if (federation.roleArn !== undefined) return settling ? 'ENABLING' : 'ENABLED';
  return settling ? 'DISABLING' : 'DISABLED';
}

/** The two members that say whether a store is federated, and through which role. */
export function federationAnswer(store: EventDataStore, now: number) {
  return { FederationStatus: federationStatusOf(store, now), FederationRoleArn: store.federation.roleArn };
}
