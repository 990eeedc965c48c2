import { expect, test } from 'vitest';
import { describeRelation } from '../../spec/curated/describe-relation.js';
import { loadFacts } from '../../spec/facts.js';

const facts = loadFacts();

test.each([
  ['parameters.trail-or-store', 'at most one of TrailName and EventDataStore'],
  ['trail.logs.role-missing', 'all of CloudWatchLogsLogGroupArn and CloudWatchLogsRoleArn, or none'],
  ['queries.describe.nothing-named', 'at least one of QueryId and QueryAlias'],
  ['imports.start.new', 'all of Destinations and ImportSource, or none, unless ImportId is present'],
  ['insights.metrics.error-code-missing', 'InsightType = ApiErrorRateInsight requires ErrorCode'],
  [
    'selectors.advanced.category',
    'in each of AdvancedEventSelectors[]: FieldSelectors requires FieldSelectors[].Field = eventCategory',
  ],
  ['tags.add.invalid', 'no two items of TagsList with the same Key'],
  ['imports.start.time-range', 'StartEventTime ≤ EndEventTime'],
  ['trail.multi-region.global-events', 'not IsMultiRegionTrail = true with IncludeGlobalServiceEvents = false'],
  ['configuration.keys-with-standard', 'not MaxEventSize = Standard with ContextKeySelectors'],
  [
    'quota.data-resources',
    'at most 250 in total in EventSelectors[].DataResources[].Values, not counting arn:aws:s3, arn:aws:s3:::, arn:aws:lambda and arn:aws:dynamodb',
  ],
])('%s: %s', (id, words) => {
  expect(describeRelation(facts.requirements.get(id)!.relations![0]!)).toBe(words);
});
