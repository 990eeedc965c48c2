import type { Call } from '../call.js';
import { findActiveEventDataStore } from '../lake/find-event-data-store.js';
import { ServiceFault } from '../service-fault.js';
import { findTrailToChange } from '../trails/find-trail.js';
import type { JsonObject } from '../wire/json-value.js';
import { checkConfigurable, readConfiguredResource, storeConfigurationAnswer } from './configured-resource.js';
import { defaultEventConfiguration } from './event-configuration.js';
import { mergeEventConfiguration, readAggregations } from './read-event-configuration.js';

/**
 * PutEventConfiguration: size and context keys of a store, or aggregations of a trail. Each member is described for one
 * of the two; that it is refused for the other follows from that, no answer was seen.
 */
export function putEventConfiguration(input: JsonObject, call: Call): object {
  const target = readConfiguredResource(input);
  if ('trailName' in target) {
    refuse(input, ['MaxEventSize', 'ContextKeySelectors'], 'TrailName');
    const trail = findTrailToChange(target.trailName, call);
    trail.aggregations = readAggregations(input) ?? trail.aggregations;
    return { TrailARN: trail.arn, AggregationConfigurations: trail.aggregations };
  }
  refuse(input, ['AggregationConfigurations'], 'EventDataStore');
  const store = findActiveEventDataStore(target.storeName, call);
  checkConfigurable(store);
  store.eventConfiguration = mergeEventConfiguration(input, store.eventConfiguration ?? defaultEventConfiguration);
  store.updatedAt = call.now;
  return storeConfigurationAnswer(store);
}

function refuse(input: JsonObject, members: readonly string[], target: string): void {
  const given = members.find((member) => (input[member] ?? null) !== null);
  if (given !== undefined) {
    throw new ServiceFault('InvalidParameterCombinationException', `${given} cannot be used with ${target}`);
  }
}
