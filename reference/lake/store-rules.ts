import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import type { EventDataStore } from './event-data-store.js';

const STORES_PER_REGION = 10;

/**
 * Names are unique (behaviour.md section 4). One that is pending deletion keeps its name, because it can come back.
 *
 * @param self the store that may have the name already
 * @throws {ServiceFault} EventDataStoreAlreadyExistsException
 */
export function checkStoreNameIsFree(name: string, call: Call, self?: EventDataStore): void {
  const owner = call.state.eventDataStores.all(call.region, call.now).find((store) => store.settings.name === name);
  if (owner !== undefined && owner !== self) {
    throw new ServiceFault('EventDataStoreAlreadyExistsException', `There is an event data store ${name} already`);
  }
}

/**
 * Ten per Region; those pending deletion count (behaviour.md section 4).
 *
 * @throws {ServiceFault} EventDataStoreMaxLimitExceededException
 */
export function checkStoreQuota(call: Call): void {
  if (call.state.eventDataStores.all(call.region, call.now).length >= STORES_PER_REGION) {
    const message = `The account has ${STORES_PER_REGION} event data stores in ${call.region} already`;
    throw new ServiceFault('EventDataStoreMaxLimitExceededException', message);
  }
}
