import { federationAnswer } from '../federation/federation-status.js';
import { epochSeconds } from '../wire/epoch-seconds.js';
import type { EventDataStore } from './event-data-store.js';
import { statusOf } from './event-data-store-status.js';

/** The members of an event data store that CreateEventDataStore and RestoreEventDataStore return. */
export function storeAnswer(store: EventDataStore, now: number) {
  const { settings } = store;
  return {
    EventDataStoreArn: store.arn,
    Name: settings.name,
    Status: statusOf(store, now),
    AdvancedEventSelectors: settings.selectors,
    MultiRegionEnabled: settings.multiRegion,
    OrganizationEnabled: settings.organization,
    RetentionPeriod: settings.retentionDays,
    TerminationProtectionEnabled: settings.terminationProtection,
    CreatedTimestamp: epochSeconds(store.createdAt),
    UpdatedTimestamp: epochSeconds(store.updatedAt),
    KmsKeyId: settings.kmsKeyArn,
    BillingMode: settings.billingMode,
  };
}

/**
 * What GetEventDataStore and UpdateEventDataStore return: the federation as well. PartitionKeys is left out: which keys
 * a store has stands in no source at hand.
 */
export function federatedStoreAnswer(store: EventDataStore, now: number) {
  return { ...storeAnswer(store, now), ...federationAnswer(store, now) };
}
