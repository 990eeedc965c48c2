import { describe, expect, test } from 'vitest';
import { brokenRules } from '../../../../harness/validators/request/broken-rules.js';
import { labelOf } from '../../../../spec/broken-rule.js';
import type { Relation } from '../../../../spec/facts.js';
import { loadSpec } from '../../../../spec/load.js';
import { madeUpFacts } from './made-up-facts.js';

const spec = loadSpec();
const labels = (relation: Relation, operation: string, input: unknown) =>
  brokenRules(operation, input, { spec, facts: madeUpFacts([operation], [relation]) }).map(labelOf);

const trail = { Name: 'my-trail', S3BucketName: 'bucket' };
const pair = (group?: string, role?: string) => ({
  ...trail,
  CloudWatchLogsLogGroupArn: group,
  CloudWatchLogsRoleArn: role,
});
const selectors = (...items: unknown[]) => ({ TrailName: 't', EventSelectors: items });
const resources = (...counts: number[]) =>
  selectors({
    DataResources: counts.map((count) => ({ Values: Array.from({ length: count }, (_, index) => `v${index}`) })),
  });
const fields = (...items: unknown[]) => ({ TrailName: 't', AdvancedEventSelectors: [{ FieldSelectors: items }] });

const together: Relation = { kind: 'together', members: ['CloudWatchLogsLogGroupArn', 'CloudWatchLogsRoleArn'] };
const both = 'together CloudWatchLogsLogGroupArn+CloudWatchLogsRoleArn';
const needed: Relation = {
  kind: 'dependent',
  each: 'EventSelectors[]',
  member: 'EventSelectors[].IncludeManagementEvents',
  equals: false,
  needs: 'EventSelectors[].DataResources',
};
const total: Relation = {
  kind: 'total',
  members: ['EventSelectors[].DataResources[].Values'],
  max: 6,
  uncounted: ['v1'],
};
const category: Relation = {
  kind: 'dependent',
  each: 'AdvancedEventSelectors[]',
  member: 'AdvancedEventSelectors[].FieldSelectors',
  needs: 'AdvancedEventSelectors[].FieldSelectors[].Field',
  value: 'eventCategory',
};
const oneOperator: Relation = {
  kind: 'any-of',
  each: 'AdvancedEventSelectors[].FieldSelectors[]',
  members: ['AdvancedEventSelectors[].FieldSelectors[].Equals', 'AdvancedEventSelectors[].FieldSelectors[].NotEquals'],
};
const equalsOnly: Relation = {
  kind: 'combination',
  each: 'AdvancedEventSelectors[].FieldSelectors[]',
  forbids: { 'AdvancedEventSelectors[].FieldSelectors[].Field': 'readOnly' },
  withAny: ['AdvancedEventSelectors[].FieldSelectors[].NotEquals'],
};

/** A relation, the request that breaks it and nothing else, and its twin that keeps it. */
const twins: [label: string, relation: Relation, operation: string, wrong: unknown, right: unknown][] = [
  [
    'exclusive EventDataStore+TrailName',
    { kind: 'exclusive', members: ['TrailName', 'EventDataStore'] },
    'GetInsightSelectors',
    { TrailName: 't', EventDataStore: 'eds' },
    { TrailName: 't', EventDataStore: null },
  ],
  [
    'any-of QueryAlias+QueryId',
    { kind: 'any-of', members: ['QueryId', 'QueryAlias'] },
    'DescribeQuery',
    { QueryId: null },
    { QueryAlias: 'a' },
  ],
  [both, together, 'CreateTrail', pair('arn'), pair('arn', 'arn')],
  [both, together, 'CreateTrail', pair('', 'arn'), pair('', '')],
  [
    'dependent ErrorCode+InsightType',
    { kind: 'dependent', member: 'InsightType', equals: 'ApiErrorRateInsight', needs: 'ErrorCode' },
    'ListInsightsMetricData',
    { EventSource: 's.amazonaws.com', EventName: 'n', InsightType: 'ApiErrorRateInsight' },
    { EventSource: 's.amazonaws.com', EventName: 'n', InsightType: 'ApiCallRateInsight' },
  ],
  [
    'dependent EventSelectors[].DataResources+IncludeManagementEvents',
    needed,
    'PutEventSelectors',
    selectors({ DataResources: [{}] }, { IncludeManagementEvents: false, DataResources: [] }),
    selectors({ IncludeManagementEvents: true }, { IncludeManagementEvents: false, DataResources: [{}] }),
  ],
  [
    'dependent AdvancedEventSelectors[].FieldSelectors+FieldSelectors[].Field',
    category,
    'PutEventSelectors',
    fields({ Field: 'readOnly', Equals: ['true'] }),
    fields({ Field: 'readOnly' }, { Field: 'eventCategory' }),
  ],
  [
    'unique TagsList',
    { kind: 'unique', list: 'TagsList', by: 'Key' },
    'CreateTrail',
    { ...trail, TagsList: [{ Key: 'k' }, { Key: 'k', Value: 'v' }] },
    { ...trail, TagsList: [{ Key: 'k' }, { Key: 'K' }] },
  ],
  [
    'unique trailNameList',
    { kind: 'unique', list: 'trailNameList' },
    'DescribeTrails',
    { trailNameList: ['a', 'b', 'a'] },
    { trailNameList: ['a', 'b'] },
  ],
  [
    'ordered EndTime+StartTime',
    { kind: 'ordered', members: ['StartTime', 'EndTime'] },
    'LookupEvents',
    { StartTime: 2, EndTime: 1.5 },
    { StartTime: 2, EndTime: 2 },
  ],
  [
    'combination IncludeGlobalServiceEvents+IsMultiRegionTrail',
    { kind: 'combination', forbids: { IsMultiRegionTrail: true, IncludeGlobalServiceEvents: false } },
    'CreateTrail',
    { ...trail, IsMultiRegionTrail: true, IncludeGlobalServiceEvents: false },
    { ...trail, IsMultiRegionTrail: true },
  ],
  [
    'combination AdvancedEventSelectors[].FieldSelectors[].Field+NotEquals',
    equalsOnly,
    'PutEventSelectors',
    fields({ Field: 'readOnly', NotEquals: ['true'] }),
    fields({ Field: 'readOnly', Equals: ['true'] }, { Field: 'eventName', NotEquals: ['x'] }),
  ],
  // One of each list does not count.
  ['total EventSelectors[].DataResources[].Values', total, 'PutEventSelectors', resources(5, 4), resources(5, 3)],
  [
    'together Destinations+ImportSource',
    { kind: 'together', members: ['Destinations', 'ImportSource'], unless: 'ImportId' },
    'StartImport',
    { Destinations: ['abc'] },
    { Destinations: ['abc'], ImportId: '3b2f0000-0000-4000-8000-000000000000' },
  ],
];

describe('a relation between members', () => {
  test.each(twins)('%s', (label, relation, operation, wrong, right) => {
    expect(labels(relation, operation, wrong)).toEqual([label]);
    expect(labels(relation, operation, right)).toEqual([]);
  });

  test('is told with its requirement', () => {
    const facts = madeUpFacts(['CreateTrail'], [together]);
    expect(brokenRules('CreateTrail', pair('arn'), { spec, facts })).toEqual([
      { kind: 'together', path: 'CloudWatchLogsLogGroupArn+CloudWatchLogsRoleArn', requirement: 'made.up' },
    ]);
  });

  test('holds for its operations alone, and where the input has all of its members', () => {
    const facts = madeUpFacts(['CreateTrail', 'GetTrail'], [together]);
    expect(brokenRules('UpdateTrail', pair('arn'), { spec, facts })).toEqual([]);
    expect(brokenRules('GetTrail', { Name: 'x', CloudWatchLogsLogGroupArn: 'arn' }, { spec, facts })).toEqual([]);
  });
});

describe('a member that is wrong in itself makes no relation wrong', () => {
  const missing = fields({ Equals: ['Management'] });
  test.each([
    [
      'what is needed',
      category,
      'PutEventSelectors',
      missing,
      ['required AdvancedEventSelectors[].FieldSelectors[].Field'],
    ],
    [
      'the list that holds it',
      category,
      'PutEventSelectors',
      fields(),
      ['min-size AdvancedEventSelectors[].FieldSelectors'],
    ],
    [
      'what may not come with it',
      equalsOnly,
      'PutEventSelectors',
      fields({ Field: 'readOnly', NotEquals: 7 }),
      ['type AdvancedEventSelectors[].FieldSelectors[].NotEquals'],
    ],
    [
      'an item that is none',
      oneOperator,
      'PutEventSelectors',
      fields('x'),
      ['type AdvancedEventSelectors[].FieldSelectors[]'],
    ],
    [
      'an order',
      { kind: 'ordered', members: ['StartTime', 'EndTime'] },
      'LookupEvents',
      { StartTime: '2', EndTime: 1 },
      ['type StartTime'],
    ],
    [
      'one list of a total',
      { ...total, max: 250 },
      'PutEventSelectors',
      resources(260),
      ['max-size EventSelectors[].DataResources[].Values'],
    ],
  ] as [string, Relation, string, unknown, string[]][])('%s', (_, relation, operation, input, expected) => {
    expect(labels(relation, operation, input)).toEqual(expected);
  });
});
