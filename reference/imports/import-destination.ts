import type { Call } from '../call.js';
import { checkKeyOpen } from '../lake/check-key-open.js';
import type { EventDataStore } from '../lake/event-data-store.js';
import { statusOf } from '../lake/event-data-store-status.js';
import { findActiveEventDataStore } from '../lake/find-event-data-store.js';
import { takesTrailEvents } from '../lake/store-selectors.js';
import { ServiceFault } from '../service-fault.js';

/**
 * The store that events are imported into: one for the events of trails, that is ready. Its ingestion may be stopped,
 * as in the user guide's own walk through an import (lake-cli-import-trail-events).
 *
 * @throws {ServiceFault} those of findActiveEventDataStore, InvalidEventDataStoreCategoryException,
 * InvalidEventDataStoreStatusException, InsufficientEncryptionPolicyException
 */
export function findImportDestination(idOrArn: string, call: Call): EventDataStore {
  const store = findActiveEventDataStore(idOrArn, call);
  if (!takesTrailEvents(store.settings.selectors)) {
    const message = `${store.arn} does not take the events of trails`;
    throw new ServiceFault('InvalidEventDataStoreCategoryException', message);
  }
  const status = statusOf(store, call.now);
  if (status !== 'ENABLED' && status !== 'STOPPED_INGESTION') {
    throw new ServiceFault('InvalidEventDataStoreStatusException', `${store.arn} is ${status}`);
  }
  checkKeyOpen(store, call);
  return store;
}
