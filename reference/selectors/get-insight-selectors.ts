import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import { findTrail } from '../trails/find-trail.js';
import type { JsonObject } from '../wire/json-value.js';
import { readInsightTarget } from './insight-target.js';

/** GetInsightSelectors of a trail; refused when Insights is off, never an empty list (seen: behaviour.md section 3). */
export function getInsightSelectors(input: JsonObject, call: Call): object {
  const trail = findTrail(readInsightTarget(input), call);
  if (trail.insightSelectors.length === 0) {
    const message = `Trail ${trail.name} does not have Insights enabled.`;
    throw new ServiceFault('InsightNotEnabledException', message);
  }
  return { TrailARN: trail.arn, InsightSelectors: trail.insightSelectors };
}
