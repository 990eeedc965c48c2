import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import type { EventDataStore } from './event-data-store.js';
import { type EventDataStoreStatus, statusOf } from './event-data-store-status.js';
import { findEventDataStore } from './find-event-data-store.js';
import { hasLiveEvents } from './store-selectors.js';

/**
 * The store whose ingestion is to start or stop: its events must come live, and it must have the one status from which
 * that can be done (behaviour.md section 4). One that is pending deletion has another status; neither operation
 * declares InactiveEventDataStoreException.
 *
 * @throws {ServiceFault} those of findEventDataStore, InvalidEventDataStoreCategoryException,
 * InvalidEventDataStoreStatusException
 */
export function findStoreToSwitch(input: JsonObject, from: EventDataStoreStatus, call: Call): EventDataStore {
  const store = findEventDataStore(stringMember(input, 'EventDataStore'), call);
  if (!hasLiveEvents(store.settings.selectors)) {
    const message = `The events of ${store.arn} are of a category whose ingestion cannot be started or stopped`;
    throw new ServiceFault('InvalidEventDataStoreCategoryException', message);
  }
  const status = statusOf(store, call.now);
  if (status !== from) {
    throw new ServiceFault('InvalidEventDataStoreStatusException', `${store.arn} is ${status}, and must be ${from}`);
  }
  return store;
}
