import { ServiceFault } from '../service-fault.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';

/** What Insights selectors are asked of, as the client names it: a trail, or an event data store. */
type InsightTarget = { trailName: string } | { storeName: string };

/**
 * The trail or the event data store whose Insights selectors are meant. TrailName excludes EventDataStore and
 * InsightsDestination (behaviour.md section 3).
 *
 * @throws {ServiceFault} InvalidParameterCombinationException, InvalidParameterException
 */
export function readInsightTarget(input: JsonObject): InsightTarget {
  const trailName = stringMember(input, 'TrailName');
  const storeName = stringMember(input, 'EventDataStore');
  if (trailName === undefined) {
    if (storeName === undefined) throw invalidParameter('Specify TrailName or EventDataStore');
    return { storeName };
  }
  if (storeName === undefined && stringMember(input, 'InsightsDestination') === undefined) return { trailName };
  const message = 'TrailName cannot be used with EventDataStore or InsightsDestination';
  throw new ServiceFault('InvalidParameterCombinationException', message);
}
