import { without } from '../../../common/without.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { ownTrail } from '../../support/resources/own-arns.js';
import { insightsElsewhere, regions } from '../../support/resources/store-elsewhere.js';
import { plainRequest, requestOn, unpreparedRequest } from '../../support/scenarios/requests.js';
import type { Condition, Provocation } from '../condition.js';
import { provocation } from '../provocation.js';

type Put = Condition<'PutInsightSelectors'>;

/** An Insights type that there is not. */
export const badInsights: Put = {
  slug: 'unknown-insight-type',
  title: 'an unknown Insights type',
  requirement: 'insights.put.invalid',
  provoke: async (t, operation) =>
    provocation(t, operation, {
      ...(await plainRequest(t, operation)),
      InsightSelectors: [{ InsightType: 'NoInsight' }],
    }),
};

/** Insights on a trail that something happened to since it was made. */
function spoiled(slug: string, title: string, requirement: string, trail: (t: CheckContext) => Promise<string>): Put {
  return {
    slug,
    title,
    requirement,
    provoke: async (t, operation): Promise<Provocation> =>
      provocation(t, operation, await requestOn(t, operation, 'trail', await trail(t))),
  };
}

/** A trail with a bucket of this check alone. */
async function withBucket(t: CheckContext, then: (bucket: string) => Promise<void>): Promise<string> {
  const bucket = await t.dependencies.bucket();
  const { name } = await ownTrail(t, { S3BucketName: bucket });
  await then(bucket);
  return name;
}

/** A trail with a key of this check alone. */
async function withKey(t: CheckContext, then: (key: string) => Promise<void>): Promise<string> {
  const key = await t.dependencies.key();
  const { name } = await ownTrail(t, { KmsKeyId: key });
  await then(key);
  return name;
}

/** Trails whose bucket or key is not as it was when they were made. */
export const spoiledTrails = {
  missingBucket: spoiled(
    'missing-bucket',
    'Insights on a trail whose bucket is deleted',
    'access.insights-bucket-missing',
    (t) => withBucket(t, (bucket) => t.dependencies.removeBucket(bucket)),
  ),
  closedBucket: spoiled(
    'closed-bucket',
    'Insights on a trail whose bucket policy denies CloudTrail',
    'access.insights-bucket-policy',
    (t) => withBucket(t, (bucket) => t.dependencies.shutBucket(bucket)),
  ),
  closedKey: spoiled('closed-key', 'Insights on a trail whose key policy denies CloudTrail', 'access.key-policy', (t) =>
    withKey(t, (key) => t.dependencies.shutKey(key)),
  ),
  disabledKey: spoiled('disabled-key', 'Insights on a trail whose key is disabled', 'access.key-unusable', (t) =>
    withKey(t, (key) => t.dependencies.disableKey(key)),
  ),
};

/** Selectors of an event data store that leave out what its Insights need. */
export const insightsNeedManagement: Condition<'UpdateEventDataStore'> = {
  slug: 'insights-without-management-events',
  title: 'selectors that exclude the events that Insights need',
  requirement: 'lake.update.insights',
  access: 'full',
  async provoke(t, operation) {
    const as = t.fixtures.otherRegion(regions.others);
    const request = await requestOn(t, operation, 'store', await insightsElsewhere(t, as));
    const AdvancedEventSelectors = [
      {
        FieldSelectors: [
          { Field: 'eventCategory', Equals: ['Data'] },
          { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
        ],
      },
    ];
    return provocation(t, operation, { ...without(request, 'RetentionPeriod'), AdvancedEventSelectors }, { as });
  },
};

/** The metrics of errors without the error that is meant. */
export const errorCodeMissing: Condition<'ListInsightsMetricData'> = {
  slug: 'error-code-missing',
  title: 'error metrics without an error code',
  requirement: 'insights.metrics.error-code-missing',
  provoke: async (t, operation) => ({
    input: { ...(await unpreparedRequest(t, operation)), InsightType: 'ApiErrorRateInsight' },
  }),
};
