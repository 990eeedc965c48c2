import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import { findTrailToChange } from '../trails/find-trail.js';
import type { JsonObject } from '../wire/json-value.js';
import { structuresMember } from '../wire/members.js';
import { readInsightSelectors } from './insight-selector.js';
import { readInsightTarget } from './insight-target.js';

/** PutInsightSelectors of a trail: replaces all; an empty list turns Insights off (behaviour.md section 3). */
export function putInsightSelectors(input: JsonObject, call: Call): object {
  const trail = findTrailToChange(readInsightTarget(input), call);
  const selectors = structuresMember(input, 'InsightSelectors');
  if (selectors === undefined) {
    throw new ServiceFault('InvalidInsightSelectorsException', 'InsightSelectors is required');
  }
  trail.insightSelectors = readInsightSelectors(selectors);
  return { TrailARN: trail.arn, InsightSelectors: trail.insightSelectors };
}
