import { badInsights, errorCodeMissing, spoiledTrails } from '../conditions/insights.js';
import { outOfItsBounds } from '../conditions/parameters.js';
import { trailAndStore } from '../conditions/trails/trail-and-store.js';
import { askedBy, needing, pairs, provokedBy } from '../pair-entry.js';

const selectors = ['GetInsightSelectors', 'PutInsightSelectors'] as const;
const put = ['PutInsightSelectors'] as const;
const reversed = 'shapes/rejects-reversed-time-range';

/** Insights selectors, events and metrics. */
export const insightPairs = {
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
