import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';

/**
 * The trail whose Insights selectors are meant. TrailName excludes EventDataStore and InsightsDestination
 * (behaviour.md section 3). Event data stores are not there, and answered as in a Region without Lake
 * (error-conditions.json, ListEventDataStores).
 *
 * @throws {ServiceFault} InvalidParameterCombinationException, UnsupportedOperationException, InvalidParameterException
 */
export function readInsightTarget(input: JsonObject): string {
  const trailName = stringMember(input, 'TrailName');
  const eventDataStore = stringMember(input, 'EventDataStore');
  if (trailName !== undefined) {
    if (eventDataStore === undefined && stringMember(input, 'InsightsDestination') === undefined) return trailName;
    const message = 'TrailName cannot be used with EventDataStore or InsightsDestination';
    throw new ServiceFault('InvalidParameterCombinationException', message);
  }
  if (eventDataStore === undefined) {
    throw new ServiceFault('InvalidParameterException', 'Specify TrailName or EventDataStore');
  }
  throw new ServiceFault('UnsupportedOperationException', 'This endpoint has no event data stores');
}
