import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import { findTrailToChange } from '../trails/find-trail.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember, structuresMember } from '../wire/members.js';
import { type InsightSelector, readInsightSelectors } from './insight-selector.js';
import { readInsightTarget } from './insight-target.js';
import { findInsightStore, setStoreInsights } from './store-insights.js';

/** PutInsightSelectors: replaces all; an empty list turns Insights off (behaviour.md section 3). */
export function putInsightSelectors(input: JsonObject, call: Call): object {
  const target = readInsightTarget(input);
  if ('trailName' in target) {
    const trail = findTrailToChange(target.trailName, call);
    trail.insightSelectors = readSelectors(input);
    return { TrailARN: trail.arn, InsightSelectors: trail.insightSelectors };
  }
  const store = findInsightStore(target.storeName, call);
  setStoreInsights(store, readSelectors(input), stringMember(input, 'InsightsDestination'), call);
  return {
    EventDataStoreArn: store.arn,
    InsightSelectors: store.insights?.selectors ?? [],
    InsightsDestination: store.insights?.destinationArn,
  };
}

function readSelectors(input: JsonObject): InsightSelector[] {
  const selectors = structuresMember(input, 'InsightSelectors');
  if (selectors === undefined) {
    throw new ServiceFault('InvalidInsightSelectorsException', 'InsightSelectors is required');
  }
  return readInsightSelectors(selectors);
}
