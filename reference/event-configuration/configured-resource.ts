import type { EventDataStore } from '../lake/event-data-store.js';
import { takesTrailEvents } from '../lake/store-selectors.js';
import { ServiceFault } from '../service-fault.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { defaultEventConfiguration } from './event-configuration.js';

/**
 * Whether the configuration of a trail or of an event data store is meant: one of the two, never both.
 *
 * @throws {ServiceFault} InvalidParameterCombinationException, InvalidParameterException
 */
export function readConfiguredResource(input: JsonObject): { trailName: string } | { storeName: string } {
  const trailName = stringMember(input, 'TrailName');
  const storeName = stringMember(input, 'EventDataStore');
  if (trailName !== undefined && storeName !== undefined) {
    throw new ServiceFault('InvalidParameterCombinationException', 'Specify TrailName or EventDataStore, not both');
  }
  if (trailName !== undefined) return { trailName };
  if (storeName !== undefined) return { storeName };
  throw invalidParameter('Specify TrailName or EventDataStore');
}

/**
 * Only stores for the events of trails have an event configuration: that is what can be large or enriched.
 *
 * @throws {ServiceFault} InvalidEventDataStoreCategoryException
 */
export function checkConfigurable(store: EventDataStore): void {
  if (!takesTrailEvents(store.settings.selectors)) {
    const message = `${store.arn} does not take the events of trails`;
    throw new ServiceFault('InvalidEventDataStoreCategoryException', message);
  }
}

/** The configuration of a store on the wire. */
export function storeConfigurationAnswer({ arn, eventConfiguration }: EventDataStore) {
  const { maxEventSize, contextKeySelectors } = eventConfiguration ?? defaultEventConfiguration;
  return { EventDataStoreArn: arn, MaxEventSize: maxEventSize, ContextKeySelectors: contextKeySelectors };
}
