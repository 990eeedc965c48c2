import { describe, expect, test } from 'vitest';
import { brokenRules } from '../../../../harness/validators/request/broken-rules.js';
import { labelOf } from '../../../../spec/broken-rule.js';
import { loadSpec } from '../../../../spec/load.js';
import { madeUpFacts } from './made-up-facts.js';

const how = { spec: loadSpec(), facts: madeUpFacts([], []) };
const broken = (operation: string, input: unknown) => brokenRules(operation, input, how);
const labels = (operation: string, input: unknown) => broken(operation, input).map(labelOf);
const trail = { Name: 'my-trail', S3BucketName: 'bucket' };
const store = { Name: 'my-store' };
const uuid = '3b2f0000-0000-4000-8000-000000000000';
const insights = { EventSource: 'ec2.amazonaws.com', EventName: 'RunInstances', InsightType: 'ApiCallRateInsight' };
const tags = (count: number) => Array.from({ length: count }, (_, index) => ({ Key: `k${index}` }));

/** A label, the request that breaks that rule and no other, and its twin that just keeps it. */
const twins: [label: string, operation: string, wrong: unknown, right: unknown][] = [
  ['required S3BucketName', 'CreateTrail', { Name: 'my-trail' }, trail],
  ['required S3BucketName', 'CreateTrail', { ...trail, S3BucketName: null }, trail],
  ['required TagsList[].Key', 'CreateTrail', { ...trail, TagsList: [{ Value: 'v' }] }, { ...trail, TagsList: [] }],
  [
    'required ImportSource.S3.S3BucketRegion',
    'StartImport',
    { ImportSource: { S3: { S3LocationUri: 'u', S3BucketAccessRoleArn: 'r' } } },
    { ImportSource: { S3: { S3LocationUri: 'u', S3BucketRegion: 'r', S3BucketAccessRoleArn: 'r' } } },
  ],
  ['type Name', 'GetTrail', { Name: 7 }, { Name: '7' }],
  ['type Name', 'GetTrail', { Name: ['x'] }, { Name: 'x' }],
  [
    'type IsMultiRegionTrail',
    'CreateTrail',
    { ...trail, IsMultiRegionTrail: 'true' },
    { ...trail, IsMultiRegionTrail: true },
  ],
  ['type MaxResults', 'LookupEvents', { MaxResults: 1.5 }, { MaxResults: 1 }],
  ['type MaxResults', 'LookupEvents', { MaxResults: '1' }, { MaxResults: null }],
  ['type StartTime', 'LookupEvents', { StartTime: '2026-01-01' }, { StartTime: 1.7e9 + 0.5 }],
  ['type trailNameList', 'DescribeTrails', { trailNameList: 'x' }, { trailNameList: null }],
  ['type trailNameList[]', 'DescribeTrails', { trailNameList: [null] }, { trailNameList: ['x'] }],
  ['type TagsList[]', 'CreateTrail', { ...trail, TagsList: ['x'] }, { ...trail, TagsList: [{ Key: 'x' }] }],
  [
    'type QueryParameterValues',
    'StartDashboardRefresh',
    { DashboardId: 'd', QueryParameterValues: [] },
    { DashboardId: 'd', QueryParameterValues: {} },
  ],
  [
    'type QueryParameterValues{}',
    'StartDashboardRefresh',
    { DashboardId: 'd', QueryParameterValues: { key: null } },
    { DashboardId: 'd', QueryParameterValues: { key: 'v' } },
  ],
  ['type ', 'ListTrails', 'x', {}],
  [
    'enum BillingMode',
    'CreateEventDataStore',
    { ...store, BillingMode: 'FREE' },
    { ...store, BillingMode: 'FIXED_RETENTION_PRICING' },
  ],
  [
    'enum Dimensions{key}',
    'ListInsightsData',
    { InsightSource: 'abc', DataType: 'InsightsEvents', Dimensions: { Other: 'x' } },
    { InsightSource: 'abc', DataType: 'InsightsEvents', Dimensions: { EventName: 'x' } },
  ],
  [
    'enum AggregationConfigurations[].Templates[]',
    'PutEventConfiguration',
    { AggregationConfigurations: [{ EventCategory: 'Data', Templates: ['OTHER'] }] },
    { AggregationConfigurations: [{ EventCategory: 'Data', Templates: ['API_ACTIVITY'] }] },
  ],
  ['min-length Name', 'CreateTrail', { ...trail, Name: 'ab' }, { ...trail, Name: 'abc' }],
  ['min-length Name', 'CreateTrail', { ...trail, Name: '' }, { ...trail, Name: 'abc' }],
  ['max-length Name', 'CreateTrail', { ...trail, Name: 'a'.repeat(129) }, { ...trail, Name: 'a'.repeat(128) }],
  [
    'max-length S3KeyPrefix',
    'CreateTrail',
    { ...trail, S3KeyPrefix: '🧪'.repeat(201) },
    { ...trail, S3KeyPrefix: '🧪'.repeat(200) },
  ],
  [
    'max-length TagsList[].Value',
    'CreateTrail',
    { ...trail, TagsList: [{ Key: 'k' }, { Key: 'l', Value: 'v'.repeat(257) }] },
    { ...trail, TagsList: [{ Key: 'k' }, { Key: 'l', Value: 'v'.repeat(256) }] },
  ],
  [
    'min-length QueryParameterValues{key}',
    'StartDashboardRefresh',
    { DashboardId: 'd', QueryParameterValues: { ab: 'v' } },
    { DashboardId: 'd', QueryParameterValues: { abc: 'v' } },
  ],
  [
    'min-size EventSelectors',
    'PutEventSelectors',
    { TrailName: 't', EventSelectors: [] },
    { TrailName: 't', EventSelectors: [{}] },
  ],
  [
    'max-size EventSelectors',
    'PutEventSelectors',
    { TrailName: 't', EventSelectors: [{}, {}, {}, {}, {}, {}] },
    { TrailName: 't', EventSelectors: [{}, {}, {}, {}, {}] },
  ],
  ['max-size TagsList', 'CreateTrail', { ...trail, TagsList: tags(51) }, { ...trail, TagsList: tags(50) }],
  [
    'max-size Dimensions',
    'ListInsightsData',
    { InsightSource: 'abc', DataType: 'InsightsEvents', Dimensions: { EventName: 'x', EventId: 'y' } },
    { InsightSource: 'abc', DataType: 'InsightsEvents', Dimensions: { EventId: 'y' } },
  ],
  ['min MaxResults', 'LookupEvents', { MaxResults: 0 }, { MaxResults: 1 }],
  ['max MaxResults', 'LookupEvents', { MaxResults: 51 }, { MaxResults: 50 }],
  ['min Period', 'ListInsightsMetricData', { ...insights, Period: 59 }, { ...insights, Period: 60 }],
  ['values Period', 'ListInsightsMetricData', { ...insights, Period: 61 }, { ...insights, Period: 300 }],
  [
    'values EventSelectors[].DataResources[].Type',
    'PutEventSelectors',
    { TrailName: 't', EventSelectors: [{ DataResources: [{ Type: 'AWS::SNS::Topic' }] }] },
    { TrailName: 't', EventSelectors: [{ DataResources: [{ Type: 'AWS::DynamoDB::Table' }] }] },
  ],
  ['pattern Name', 'CreateTrail', { ...trail, Name: 'my..trail' }, { ...trail, Name: 'my.trail' }],
  ['pattern Name', 'CreateTrail', { ...trail, Name: 'my-trail\n' }, trail],
  ['pattern QueryId', 'GetQueryResults', { QueryId: uuid.toUpperCase() }, { QueryId: uuid }],
  [
    'pattern QueryParameters[]',
    'StartQuery',
    { QueryStatement: 's', QueryParameters: ['a\nb'] },
    { QueryStatement: 'a\nb', QueryParameters: ['a'] },
  ],
  [
    'max RetentionPeriod',
    'CreateEventDataStore',
    { ...store, RetentionPeriod: 3654 },
    { ...store, RetentionPeriod: 3653 },
  ],
  [
    'max RetentionPeriod',
    'CreateEventDataStore',
    { ...store, RetentionPeriod: 2558, BillingMode: 'FIXED_RETENTION_PRICING' },
    { ...store, RetentionPeriod: 2557, BillingMode: 'FIXED_RETENTION_PRICING' },
  ],
];

const looked = (AttributeValue: string) => ({ LookupAttributes: [{ AttributeKey: 'Username', AttributeValue }] });

test('characters that count double towards a length do so', () => {
  const label = 'max-length LookupAttributes[].AttributeValue';
  expect(labels('LookupEvents', looked('a'.repeat(2000)))).toEqual([]);
  expect(labels('LookupEvents', looked('_ ,\n'.repeat(250)))).toEqual([]);
  expect(labels('LookupEvents', looked(`a${'_ ,\n'.repeat(250)}`))).toEqual([label]);
});

describe('what a member breaks by itself', () => {
  test.each(twins)('%s: %s', (label, operation, wrong, right) => {
    expect(labels(operation, wrong)).toEqual([label]);
    expect(labels(operation, right)).toEqual([]);
  });

  test.each([
    ['trail.name.form', 'CreateTrail', { ...trail, Name: 'ab' }],
    ['insights.metrics.period', 'ListInsightsMetricData', { ...insights, Period: 61 }],
    ['tags.list.size', 'CreateTrail', { ...trail, TagsList: tags(51) }],
    ['lake.retention.extendable', 'CreateEventDataStore', { ...store, RetentionPeriod: 3654 }],
    [
      'lake.retention.fixed',
      'CreateEventDataStore',
      { ...store, RetentionPeriod: 9999, BillingMode: 'FIXED_RETENTION_PRICING' },
    ],
    // What an event data store has that was made before, its request does not tell.
    ['lake.retention.range', 'UpdateEventDataStore', { EventDataStore: uuid, RetentionPeriod: 3654 }],
  ])('%s is the requirement that governs', (requirement, operation, input) => {
    expect(broken(operation, input)).toEqual([expect.objectContaining({ requirement })]);
  });
});

describe('what would follow from one fault is told once', () => {
  test.each([
    [
      'a text too long is not judged by its pattern',
      'CreateTrail',
      { ...trail, Name: '!'.repeat(129) },
      ['max-length Name'],
    ],
    [
      'a wrong type is judged by nothing else',
      'CreateTrail',
      { ...trail, TagsList: { length: 99 } },
      ['type TagsList'],
    ],
    [
      'several items that break one rule',
      'CreateTrail',
      { ...trail, TagsList: [{ Key: '' }, { Key: '', Value: 'v' }] },
      ['min-length TagsList[].Key'],
    ],
  ])('%s', (_, operation, input, expected) => {
    expect(labels(operation, input)).toEqual(expected);
  });

  test('but two faults are two, sorted: a list of the wrong size still has its items judged', () => {
    const list = [...tags(50), { Key: '' }];
    expect(labels('CreateTrail', { Name: '?', S3BucketName: 3, TagsList: list })).toEqual([
      'max-size TagsList',
      'min-length Name',
      'min-length TagsList[].Key',
      'type S3BucketName',
    ]);
  });
});

test('members that the API does not have, absent ones and null break nothing', () => {
  expect(labels('CreateTrail', { ...trail, Nonsense: { a: [] }, S3KeyPrefix: null, SnsTopicName: undefined })).toEqual(
    [],
  );
  expect(labels('LookupEvents', undefined)).toEqual(['type ']);
  expect(labels('LookupEvents', {})).toEqual([]);
});

test('the input itself stays as it was', () => {
  const input = Object.freeze({ ...trail, TagsList: Object.freeze([Object.freeze({ Key: 'k' })]) });
  expect(labels('CreateTrail', input)).toEqual([]);
});
