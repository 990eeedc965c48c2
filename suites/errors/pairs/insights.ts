import { badInsights, errorCodeMissing, spoiledTrails } from '../conditions/insights.js';
import { malformedTrailArn } from '../conditions/naming/malformed-arn.js';
import { outOfItsBounds } from '../conditions/parameters.js';
import { homeRegion } from '../conditions/trails/home-region.js';
import { impossibleTrailName } from '../conditions/trails/impossible-trail-name.js';
import { trailAndStore } from '../conditions/trails/trail-and-store.js';
import { askedBy, needing, pairs, provokedBy } from '../pair-entry.js';

const selectors = ['GetInsightSelectors', 'PutInsightSelectors'] as const;
const put = ['PutInsightSelectors'] as const;
const reversed = 'shapes/rejects-reversed-time-range';

/** Insights selectors, events and metrics. */
export const insightPairs = {
  ...pairs('TrailNotFoundException', selectors, askedBy('shapes/rejects-unknown-trail')),
  ...pairs('InvalidTrailNameException', [...selectors, 'ListInsightsMetricData'], provokedBy(impossibleTrailName)),
  ...pairs('CloudTrailARNInvalidException', selectors, provokedBy(malformedTrailArn)),
  ...pairs('InvalidHomeRegionException', put, needing('other-region', homeRegion)),
  ...pairs('InvalidParameterCombinationException', selectors, provokedBy(trailAndStore)),
  ...pairs('InvalidParameterException', selectors, provokedBy(outOfItsBounds)),
  ...pairs('InvalidParameterException', ['ListInsightsData'], askedBy(reversed)),
  ...pairs('InvalidParameterException', ['ListInsightsMetricData'], askedBy(reversed, errorCodeMissing)),
  ...pairs('InsightNotEnabledException', ['GetInsightSelectors'], askedBy('shapes/rejects-not-enabled')),
  ...pairs('InvalidInsightSelectorsException', put, provokedBy(badInsights)),
  ...pairs('S3BucketDoesNotExistException', put, needing('neighbours', spoiledTrails.missingBucket)),
  ...pairs('InsufficientS3BucketPolicyException', put, needing('neighbours', spoiledTrails.closedBucket)),
  ...pairs('InsufficientEncryptionPolicyException', put, needing('neighbours', spoiledTrails.closedKey)),
  ...pairs('KmsException', put, needing('neighbours', spoiledTrails.disabledKey)),
};
