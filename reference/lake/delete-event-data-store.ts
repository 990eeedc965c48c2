import type { Call } from '../call.js';
import { checkNoChannel } from '../channels/check-no-channel.js';
import { federationStatusOf } from '../federation/federation-status.js';
import { checkStoreCanChange } from '../imports/ongoing-import.js';
import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { findActiveEventDataStore } from './find-event-data-store.js';
import { endIngestion } from './ingestion.js';

/**
 * DeleteEventDataStore: the store waits seven days for its end, and can be restored until then. Protection, federation,
 * a running import and a channel stand in the way (error-conditions.json, DeleteEventDataStore); which of them is told
 * first when there are several is not stated.
 */
export function deleteEventDataStore(input: JsonObject, call: Call): object {
  const store = findActiveEventDataStore(stringMember(input, 'EventDataStore'), call);
  if (store.settings.terminationProtection) {
    const message = `Termination protection is enabled for ${store.arn}`;
    throw new ServiceFault('EventDataStoreTerminationProtectedException', message);
  }
  if (federationStatusOf(store, call.now) !== 'DISABLED') {
    throw new ServiceFault(
      'EventDataStoreFederationEnabledException',
      `Lake query federation is enabled for ${store.arn}`,
    );
  }
  checkStoreCanChange(store, call);
  checkNoChannel(store, call);
  store.deletedAt = call.now;
  store.updatedAt = call.now;
  endIngestion(store, call);
  return {};
}
