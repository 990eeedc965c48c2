import { describe, expect, test } from 'vitest';
import { brokenRules } from '../../../../harness/validators/request/broken-rules.js';
import { requestRules } from '../../../../harness/validators/request/request-rules.js';
import { labelOf } from '../../../../spec/broken-rule.js';
import { loadFacts } from '../../../../spec/facts.js';
import { loadSpec } from '../../../../spec/load.js';
import { relationPath } from '../../../../spec/relation-path.js';

const how = { spec: loadSpec(), facts: loadFacts() };
const labels = (operation: string, input: unknown) => brokenRules(operation, input, how).map(labelOf);

type Twins = Record<string, [wrong: unknown, right: unknown]>;
const trail = { Name: 'my-trail', S3BucketName: 'bucket' };
const changed = { Name: 'my-trail' };
const query = { EventSource: 's3.amazonaws.com', EventName: 'GetObject', InsightType: 'ApiCallRateInsight' };
const id = '3b2f0000-0000-4000-8000-000000000000';
const dimension = 'AdvancedEventSelectors[].FieldSelectors[].';

const tags = (list: string, base: object): Twins => ({
  [`unique ${list}`]: [
    { ...base, [list]: [{ Key: 'a' }, { Key: 'b' }, { Key: 'a', Value: 'v' }] },
    { ...base, [list]: [{ Key: 'a' }, { Key: 'A' }] },
  ],
});
const ordered = (base: object = {}, start = 'StartTime', end = 'EndTime'): Twins => ({
  [`ordered ${end}+${start}`]: [
    { ...base, [start]: 2, [end]: 1 },
    { ...base, [start]: 1, [end]: 1 },
  ],
});
const values = (count: number) => Array.from({ length: count }, (_, index) => `s3://${index}`);
const category = { Field: 'eventCategory', Equals: ['Management'] };
const advanced = (base: object): Twins => {
  const of = (...FieldSelectors: unknown[]) => ({ ...base, AdvancedEventSelectors: [{ FieldSelectors }] });
  const besides = (Field: string) => ({ Field, NotEquals: ['x'] });
  return {
    'dependent AdvancedEventSelectors[].FieldSelectors+FieldSelectors[].Field': [
      of({ Field: 'readOnly', Equals: ['true'] }),
      of({ Field: 'readOnly', Equals: ['true'] }, category),
    ],
    [`dependent ${dimension}Equals[]+Field`]: [
      of({ Field: 'eventCategory', Equals: ['Data'] }),
      of({ Field: 'eventCategory', Equals: ['Data'] }, { Field: 'resources.type', Equals: ['AWS::S3::Object'] }),
    ],
    [`combination ${dimension}EndsWith+Field+NotEndsWith+NotEquals+NotStartsWith+StartsWith`]: [
      of(category, { ...besides('readOnly') }),
      of(category, besides('eventName')),
    ],
    [`total ${dimension}EndsWith+Equals+NotEndsWith+NotEquals+NotStartsWith+StartsWith`]: [
      of(category, { Field: 'eventName', Equals: values(250), NotEquals: values(250) }),
      of(category, { Field: 'eventName', Equals: values(250), NotEquals: values(249) }),
    ],
  };
};
const either: Twins = {
  'exclusive EventDataStore+TrailName': [{ TrailName: 't', EventDataStore: 'abc' }, { TrailName: 't' }],
};
const insights = (base: object): Twins => ({
  'any-of EventDataStore+TrailName': [base, { ...base, EventDataStore: 'abc' }],
  'exclusive EventDataStore+TrailName': [
    { ...base, TrailName: 't', EventDataStore: 'abc' },
    { ...base, TrailName: 't' },
  ],
});
const trails = (base: object): Twins => ({
  'together CloudWatchLogsLogGroupArn+CloudWatchLogsRoleArn': [
    { ...base, CloudWatchLogsLogGroupArn: 'arn' },
    { ...base, CloudWatchLogsLogGroupArn: 'arn', CloudWatchLogsRoleArn: 'arn' },
  ],
  'combination IncludeGlobalServiceEvents+IsMultiRegionTrail': [
    { ...base, IsMultiRegionTrail: true, IncludeGlobalServiceEvents: false },
    { ...base, IsMultiRegionTrail: false, IncludeGlobalServiceEvents: false },
  ],
});
const basic = (...EventSelectors: unknown[]) => ({ TrailName: 't', EventSelectors });
const resources = (...counts: number[]) =>
  basic(...counts.map((count) => ({ DataResources: [{ Type: 'AWS::S3::Object', Values: values(count) }] })));
const ImportSource = { S3: { S3LocationUri: 'u', S3BucketRegion: 'r', S3BucketAccessRoleArn: 'a' } };
const categories = (EventCategories: string[], base: object) => ({
  InsightSelectors: [{ InsightType: 'ApiCallRateInsight', EventCategories }],
  ...base,
});

/** For every relation that the facts state: a request that breaks it and nothing else, and a twin that keeps it. */
const twins: Record<string, Twins> = {
  AddTags: tags('TagsList', { ResourceId: 'r' }),
  CreateChannel: tags('Tags', {
    Name: 'abc',
    Source: 'Custom',
    Destinations: [{ Type: 'EVENT_DATA_STORE', Location: 'abc' }],
  }),
  CreateDashboard: tags('TagsList', { Name: 'abc' }),
  CreateEventDataStore: {
    ...tags('TagsList', { Name: 'abc' }),
    ...advanced({ Name: 'abc' }),
    [`any-of ${dimension}EndsWith+Equals+NotEndsWith+NotEquals+NotStartsWith+StartsWith`]: [
      { Name: 'abc', AdvancedEventSelectors: [{ FieldSelectors: [category, { Field: 'eventName' }] }] },
      { Name: 'abc', AdvancedEventSelectors: [{ FieldSelectors: [category] }] },
    ],
  },
  CreateTrail: { ...tags('TagsList', trail), ...trails(trail) },
  UpdateTrail: trails(changed),
  DescribeQuery: { 'any-of QueryAlias+QueryId': [{ RefreshId: '1'.repeat(10) }, { QueryId: id }] },
  GetEventConfiguration: either,
  GetInsightSelectors: insights({}),
  ListInsightsData: ordered({ InsightSource: 'abc', DataType: 'InsightsEvents' }),
  ListInsightsMetricData: {
    ...ordered(query),
    'dependent ErrorCode+InsightType': [
      { ...query, InsightType: 'ApiErrorRateInsight' },
      { ...query, InsightType: 'ApiErrorRateInsight', ErrorCode: 'AccessDenied' },
    ],
  },
  ListPublicKeys: ordered(),
  ListQueries: ordered({ EventDataStore: 'abc' }),
  LookupEvents: ordered(),
  PutEventConfiguration: {
    ...either,
    'combination ContextKeySelectors+MaxEventSize': [
      { EventDataStore: 'abc', MaxEventSize: 'Standard', ContextKeySelectors: [{ Type: 'TagContext', Equals: ['k'] }] },
      { EventDataStore: 'abc', MaxEventSize: 'Large', ContextKeySelectors: [{ Type: 'TagContext', Equals: ['k'] }] },
    ],
  },
  PutEventSelectors: {
    ...advanced({ TrailName: 't' }),
    'exclusive AdvancedEventSelectors+EventSelectors': [
      { ...basic({}), AdvancedEventSelectors: [{ FieldSelectors: [category] }] },
      basic({}),
    ],
    'dependent EventSelectors[].DataResources+IncludeManagementEvents': [
      basic({ IncludeManagementEvents: false, DataResources: [] }),
      basic({ IncludeManagementEvents: true, DataResources: [] }),
    ],
    'total EventSelectors[].DataResources[].Values': [resources(200, 51), resources(200, 50)],
  },
  PutInsightSelectors: {
    ...insights({ InsightSelectors: [] }),
    'exclusive InsightsDestination+TrailName': [
      { InsightSelectors: [], TrailName: 't', InsightsDestination: 'abc' },
      { InsightSelectors: [], EventDataStore: 'abc', InsightsDestination: 'abc' },
    ],
    'combination EventDataStore+InsightSelectors[].EventCategories[]': [
      categories(['Management', 'Data'], { EventDataStore: 'abc' }),
      categories(['Management', 'Data'], { TrailName: 't' }),
    ],
  },
  StartImport: {
    ...ordered({ Destinations: ['abc'], ImportSource }, 'StartEventTime', 'EndEventTime'),
    'any-of Destinations+ImportId+ImportSource': [{}, { ImportId: id }],
    'together Destinations+ImportSource': [{ Destinations: ['abc'] }, { ImportId: id }],
  },
  StartQuery: { 'any-of QueryAlias+QueryStatement': [{}, { QueryAlias: 'a' }] },
  UpdateEventDataStore: {
    ...advanced({ EventDataStore: 'abc' }),
    'any-of AdvancedEventSelectors+BillingMode+KmsKeyId+MultiRegionEnabled+Name+OrganizationEnabled+RetentionPeriod+TerminationProtectionEnabled':
      [{ EventDataStore: 'abc' }, { EventDataStore: 'abc', MultiRegionEnabled: false }],
  },
};

describe.each(Object.entries(twins))('%s', (operation, pairs) => {
  test.each(Object.entries(pairs))('%s', (label, [wrong, right]) => {
    expect(labels(operation, wrong)).toEqual([label]);
    expect(labels(operation, right)).toEqual([]);
  });
});

test('these are all relations that the facts state', () => {
  const stated = how.spec.operationNames.flatMap((name) =>
    requestRules(name, how).relations.map(({ relation }) => `${name} ${relation.kind} ${relationPath(relation)}`),
  );
  const shown = Object.entries(twins).flatMap(([name, pairs]) => Object.keys(pairs).map((label) => `${name} ${label}`));
  expect(shown.sort()).toEqual([...new Set(stated)].sort());
});

test.each(['eventCategory', 'resources.type', 'readOnly'])('%s takes Equals and no other operator', (field) => {
  for (const operator of ['StartsWith', 'EndsWith', 'NotEquals', 'NotStartsWith', 'NotEndsWith']) {
    const input = (name: string) => ({
      TrailName: 't',
      AdvancedEventSelectors: [{ FieldSelectors: [category, { Field: field, [name]: ['x'] }] }],
    });
    expect(labels('PutEventSelectors', input(operator))).toHaveLength(1);
    expect(labels('PutEventSelectors', input('Equals'))).toEqual([]);
  }
});

test('values that stand for all resources do not count towards the data resources of a trail', () => {
  const { EventSelectors } = resources(200, 50);
  const all = { Type: 'AWS::Lambda::Function', Values: ['arn:aws:lambda'] };
  expect(labels('PutEventSelectors', basic(...EventSelectors, { DataResources: [all] }))).toEqual([]);
});
