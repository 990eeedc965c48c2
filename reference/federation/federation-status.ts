import type { EventDataStore } from '../lake/event-data-store.js';

/** The values of the enum (API_GetEventDataStore). */
export type FederationStatus = 'ENABLING' | 'ENABLED' | 'DISABLING' | 'DISABLED';

/** How long a change takes: long enough that a client can be in its way. The facts only say that it is not done at once. */
const SETTLING_MS = 250;

/** The status at a time. */
export function federationStatusOf({ federation }: EventDataStore, now: number): FederationStatus {
  const settling = federation.changedAt !== undefined && now < federation.changedAt + SETTLING_MS;
  if (federation.roleArn !== undefined) return settling ? 'ENABLING' : 'ENABLED';
  return settling ? 'DISABLING' : 'DISABLED';
}

/** The two members that say whether a store is federated, and through which role. */
export function federationAnswer(store: EventDataStore, now: number) {
  return { FederationStatus: federationStatusOf(store, now), FederationRoleArn: store.federation.roleArn };
}
