import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import { findTrail } from '../trails/find-trail.js';
import type { JsonObject } from '../wire/json-value.js';
import { readInsightTarget } from './insight-target.js';
import { findInsightStore } from './store-insights.js';

/** GetInsightSelectors; refused when Insights is off, never an empty list (seen for trails: behaviour.md section 3). */
export function getInsightSelectors(input: JsonObject, call: Call): object {
  const target = readInsightTarget(input);
  if ('storeName' in target) {
    const { arn, insights } = findInsightStore(target.storeName, call);
    if (insights === undefined) throw notEnabled(`Event data store ${arn}`);
    return {
      EventDataStoreArn: arn,
      InsightSelectors: insights.selectors,
      InsightsDestination: insights.destinationArn,
    };
  }
  const trail = findTrail(target.trailName, call);
  if (trail.insightSelectors.length === 0) throw notEnabled(`Trail ${trail.name}`);
  return { TrailARN: trail.arn, InsightSelectors: trail.insightSelectors };
}

function notEnabled(what: string): ServiceFault {
  return new ServiceFault('InsightNotEnabledException', `${what} does not have Insights enabled.`);
}
