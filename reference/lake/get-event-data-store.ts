import type { Call } from '../call.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { federatedStoreAnswer } from './event-data-store-answer.js';
import { findEventDataStore } from './find-event-data-store.js';

/** GetEventDataStore, also of one that is pending deletion: it declares no InactiveEventDataStoreException. */
export function getEventDataStore(input: JsonObject, call: Call): object {
  return federatedStoreAnswer(findEventDataStore(stringMember(input, 'EventDataStore'), call), call.now);
}
