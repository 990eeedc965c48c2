import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { storeAnswer } from './event-data-store-answer.js';
import { findEventDataStore } from './find-event-data-store.js';
import { beginIngestion } from './ingestion.js';

/**
 * RestoreEventDataStore, out of the wait before the deletion only (error-conditions.json). The status is the one from
 * before the deletion; the facts name none. The quota cannot be in the way: a store that waits counts already.
 */
export function restoreEventDataStore(input: JsonObject, call: Call): object {
  const store = findEventDataStore(stringMember(input, 'EventDataStore'), call);
  if (store.deletedAt === undefined) {
    const message = `The event data store is not pending deletion: ${store.arn}`;
    throw new ServiceFault('InvalidEventDataStoreStatusException', message);
  }
  store.deletedAt = undefined;
  store.updatedAt = call.now;
  if (store.ingestion.on) beginIngestion(store, call);
  return storeAnswer(store, call.now);
}
