import type { Call } from '../call.js';
import { findEventDataStore } from '../lake/find-event-data-store.js';
import { ServiceFault } from '../service-fault.js';
import { findTrail } from '../trails/find-trail.js';
import type { JsonObject } from '../wire/json-value.js';
import { checkConfigurable, readConfiguredResource, storeConfigurationAnswer } from './configured-resource.js';

/**
 * GetEventConfiguration. A store that is pending deletion has the wrong status: that code is declared, and
 * InactiveEventDataStoreException is not.
 */
export function getEventConfiguration(input: JsonObject, call: Call): object {
  const target = readConfiguredResource(input);
  if ('trailName' in target) {
    const trail = findTrail(target.trailName, call);
    return { TrailARN: trail.arn, AggregationConfigurations: trail.aggregations };
  }
  const store = findEventDataStore(target.storeName, call);
  if (store.deletedAt !== undefined) {
    throw new ServiceFault('InvalidEventDataStoreStatusException', `${store.arn} is PENDING_DELETION`);
  }
  checkConfigurable(store);
  return storeConfigurationAnswer(store);
}
