import type { Call } from '../call.js';
import { findActiveEventDataStore } from '../lake/find-event-data-store.js';
import { categoriesOf } from '../lake/store-selectors.js';
import { ServiceFault } from '../service-fault.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember, structuresMember } from '../wire/members.js';
import type { Destination } from './channel.js';

const MAX_DESTINATIONS = 200;

/**
 * The destinations of a channel, 1 to 200, or undefined when the member is absent. Each is an event data store of a
 * single Region for events from outside AWS, which is the category ActivityAuditLog (behaviour.md section 5); the other
 * type of destination belongs to service-linked channels (API_Destination), which clients do not make.
 *
 * That a store of all Regions, or one named twice, is no good parameter is our reading: no code is stated for either.
 *
 * @throws {ServiceFault} InvalidParameterException, EventDataStoreARNInvalidException, EventDataStoreNotFoundException,
 * InactiveEventDataStoreException, InvalidEventDataStoreCategoryException
 */
export function readDestinations(input: JsonObject, call: Call): Destination[] | undefined {
  const inputs = structuresMember(input, 'Destinations');
  if (inputs === undefined) return undefined;
  if (inputs.length < 1 || inputs.length > MAX_DESTINATIONS) {
    throw invalidParameter(`A channel has 1 to ${MAX_DESTINATIONS} destinations, not ${inputs.length}`);
  }
  const destinations = inputs.map((destination) => readDestination(destination, call));
  if (new Set(destinations.map(({ Location }) => Location)).size < destinations.length) {
    throw invalidParameter('An event data store is there twice among the destinations');
  }
  return destinations;
}

function readDestination(input: JsonObject, call: Call): Destination {
  const type = stringMember(input, 'Type');
  const location = stringMember(input, 'Location') ?? '';
  if (type !== 'EVENT_DATA_STORE') throw invalidParameter(`Not the type of a destination: ${type ?? '(none)'}`);
  if (!location.startsWith('arn:')) {
    const message = `Not the ARN of an event data store: ${location.slice(0, 300)}`;
    throw new ServiceFault('EventDataStoreARNInvalidException', message);
  }
  const { arn, settings } = findActiveEventDataStore(location, call);
  const categories = categoriesOf(settings.selectors);
  if (categories.size !== 1 || !categories.has('ActivityAuditLog')) {
    const message = `The event data store is not for events from outside AWS: ${arn}`;
    throw new ServiceFault('InvalidEventDataStoreCategoryException', message);
  }
  if (settings.multiRegion) throw invalidParameter(`The event data store is not of a single Region: ${arn}`);
  return { Type: type, Location: arn };
}
