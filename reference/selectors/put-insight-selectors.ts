import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import { findTrailToChange } from '../trails/find-trail.js';
import { resolveKmsKey } from '../trails/kms-key.js';
import { checkBucketOpen } from '../trails/s3-destination.js';
import type { Trail } from '../trails/trail.js';
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
    const selectors = readSelectors(input);
    if (selectors.length > 0) checkStillOpen(trail, call);
    trail.insightSelectors = selectors;
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

/**
 * What a trail writes to and encrypts with must still be there and let CloudTrail in before Insights can be turned on
 * (API_PutInsightSelectors, its errors).
 *
 * @throws {ServiceFault} S3BucketDoesNotExistException, InsufficientS3BucketPolicyException, KmsException,
 * InsufficientEncryptionPolicyException
 */
function checkStillOpen({ settings }: Trail, call: Call): void {
  checkBucketOpen(settings.bucket, call);
  if (settings.kmsKeyArn !== undefined) resolveKmsKey(settings.kmsKeyArn, call);
}
