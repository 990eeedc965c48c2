import { describe, expect, test } from 'vitest';
import { useReference } from './reference-client.js';

const TRAIL_ARN = 'arn:aws:cloudtrail:us-east-1:123456789012:trail/first';
const management = { Field: 'eventCategory', Equals: ['Management'] };
const data = { Field: 'eventCategory', Equals: ['Data'] };
const s3 = { Field: 'resources.type', Equals: ['AWS::S3::Object'] };
const defaultSelector = {
  ReadWriteType: 'All',
  IncludeManagementEvents: true,
  DataResources: [],
  ExcludeManagementEventSources: [],
};

/** `count` different S3 prefixes, none of which means everything. */
const prefixes = (count: number) => Array.from({ length: count }, (_, i) => `arn:aws:s3:::bucket/${i}`);
const s3Values = (Values: string[]) => ({ DataResources: [{ Type: 'AWS::S3::Object', Values }] });

describe('basic event selectors, behaviour.md section 3', () => {
  const { call, ok, refused, trail } = useReference();
  const put = async (...EventSelectors: object[]) => {
    await trail('first');
    return ok('PutEventSelectors', { TrailName: 'first', EventSelectors });
  };

  test('a fresh trail has one default selector, and no custom ones', async () => {
    await trail('first');
    expect(await ok('GetEventSelectors', { TrailName: 'first' })).toEqual({
      TrailARN: TRAIL_ARN,
      EventSelectors: [defaultSelector],
    });
  });

  test('what is left out reads back as the default', async () => {
    expect(await put({})).toEqual({ TrailARN: TRAIL_ARN, EventSelectors: [defaultSelector] });
  });

  test('what was put is what is read, and the trail says that it has selectors of its own', async () => {
    const selector = {
      ReadWriteType: 'WriteOnly',
      IncludeManagementEvents: false,
      DataResources: [
        {
          Type: 'AWS::S3::Object',
          Values: ['arn:aws:s3', 'arn:aws:s3:::', 'arn:aws:s3:::bucket/', 'arn:aws:s3:::bucket/prefix'],
        },
        {
          Type: 'AWS::Lambda::Function',
          Values: ['arn:aws:lambda', 'arn:aws:lambda:us-west-2:123456789012:function:f'],
        },
        {
          Type: 'AWS::DynamoDB::Table',
          Values: ['arn:aws:dynamodb', 'arn:aws:dynamodb:us-east-1:123456789012:table/t'],
        },
      ],
      ExcludeManagementEventSources: ['kms.amazonaws.com', 'rdsdata.amazonaws.com'],
    };
    const answer = await put(selector);
    expect(answer).toEqual({ TrailARN: TRAIL_ARN, EventSelectors: [selector] });
    expect(await ok('GetEventSelectors', { TrailName: TRAIL_ARN })).toEqual(answer);
    expect((await ok('GetTrail', { Name: 'first' })).Trail?.HasCustomEventSelectors).toBe(true);
  });

  test('an empty list is refused in the words that were seen', async () => {
    await trail('first');
    expect((await call('PutEventSelectors', { TrailName: 'first', EventSelectors: [] })).json).toEqual({
      __type: 'InvalidEventSelectorsException',
      Message: 'Specify a valid number of selectors (1 to 5) for your trail',
    });
  });

  test.each([
    'arn:aws:s3:::bucket',
    'arn:aws:s3:::*',
    'arn:aws:s3:::*/*',
    'arn:aws:s3:::/',
    'bucket/*',
    'arn:aws:lambda',
    '',
  ])('%j is no value for S3', async (value) => {
    await trail('first');
    const input = { TrailName: 'first', EventSelectors: [s3Values([value])] };
    expect(await refused('PutEventSelectors', input)).toBe('InvalidEventSelectorsException');
  });

  test.each([
    ['no selectors at all', {}],
    ['six selectors', { EventSelectors: Array.from({ length: 6 }, () => ({})) }],
    ['both kinds', { EventSelectors: [{}], AdvancedEventSelectors: [{ FieldSelectors: [management] }] }],
    ['an unknown ReadWriteType', { EventSelectors: [{ ReadWriteType: 'Some' }] }],
    [
      'an unknown type',
      { EventSelectors: [{ DataResources: [{ Type: 'AWS::SNS::Topic', Values: ['arn:aws:sns'] }] }] },
    ],
    ['a type of no resource', { EventSelectors: [{ DataResources: [{ Type: 'constructor', Values: ['x'] }] }] }],
    [
      'arn:aws:lambda:*',
      { EventSelectors: [{ DataResources: [{ Type: 'AWS::Lambda::Function', Values: ['arn:aws:lambda:*'] }] }] },
    ],
    ['no management events and no data', { EventSelectors: [{ IncludeManagementEvents: false, DataResources: [] }] }],
    ['no management events, and data left out', { EventSelectors: [{ IncludeManagementEvents: false }] }],
    ['a source that cannot be excluded', { EventSelectors: [{ ExcludeManagementEventSources: ['s3.amazonaws.com'] }] }],
    ['251 resources in one selector', { EventSelectors: [s3Values(prefixes(251))] }],
    ['251 resources in two selectors', { EventSelectors: [s3Values(prefixes(250)), s3Values(prefixes(1))] }],
  ])('%s is refused, and the selectors stay', async (_what, input) => {
    await trail('first');
    expect(await refused('PutEventSelectors', { TrailName: 'first', ...input })).toBe('InvalidEventSelectorsException');
    expect((await ok('GetEventSelectors', { TrailName: 'first' })).EventSelectors).toEqual([defaultSelector]);
  });

  test('five selectors and 250 resources are allowed, and values that mean all are not counted', async () => {
    const all = [
      { Type: 'AWS::S3::Object', Values: ['arn:aws:s3', 'arn:aws:s3:::'] },
      { Type: 'AWS::Lambda::Function', Values: ['arn:aws:lambda'] },
      { Type: 'AWS::DynamoDB::Table', Values: ['arn:aws:dynamodb'] },
    ];
    const answer = await put(s3Values(prefixes(250)), { DataResources: all }, {}, {}, {});
    expect(answer.EventSelectors).toHaveLength(5);
  });

  test.each([[[]], [['kms.amazonaws.com']], [['rdsdata.amazonaws.com']]])('%j can be excluded', async (sources) => {
    const answer = await put({ ExcludeManagementEventSources: sources });
    expect(answer.EventSelectors?.[0]?.ExcludeManagementEventSources).toEqual(sources);
  });
});

describe('advanced event selectors, behaviour.md section 3', () => {
  const { ok, refused, trail } = useReference();
  const input = (...FieldSelectors: object[]) => ({ TrailName: 'first', AdvancedEventSelectors: [{ FieldSelectors }] });

  test('come back as sent, without a Name that was not given', async () => {
    await trail('first');
    const AdvancedEventSelectors = [
      {
        FieldSelectors: [
          management,
          { Field: 'eventSource', NotEquals: ['kms.amazonaws.com', 'rdsdata.amazonaws.com'] },
        ],
      },
      { Name: '', FieldSelectors: [data, s3, { Field: 'resources.ARN', NotStartsWith: ['arn:aws:s3:::b/'] }] },
      { Name: 'n'.repeat(1000), FieldSelectors: [data, s3, { Field: 'readOnly', Equals: ['true'] }] },
    ];
    const answer = await ok('PutEventSelectors', { TrailName: 'first', AdvancedEventSelectors });
    expect(answer).toEqual({ TrailARN: TRAIL_ARN, AdvancedEventSelectors });
    expect(await ok('GetEventSelectors', { TrailName: 'first' })).toEqual(answer);
  });

  test('the newer kind replaces the other', async () => {
    await trail('first');
    await ok('PutEventSelectors', input(management));
    await ok('PutEventSelectors', { TrailName: 'first', EventSelectors: [{}] });
    expect(await ok('GetEventSelectors', { TrailName: 'first' })).not.toHaveProperty('AdvancedEventSelectors');
    await ok('PutEventSelectors', input(management));
    expect(await ok('GetEventSelectors', { TrailName: 'first' })).not.toHaveProperty('EventSelectors');
  });

  test.each([
    ['no fields', []],
    ['no category', [s3]],
    ['a category with another operator', [{ Field: 'eventCategory', StartsWith: ['Manage'] }]],
    ['an unknown category', [{ Field: 'eventCategory', Equals: ['management'] }]],
    ['two categories', [{ Field: 'eventCategory', Equals: ['Management', 'Data'] }]],
    ['data without a type', [data]],
    ['a type by NotEquals', [data, { Field: 'resources.type', NotEquals: ['AWS::S3::Object'] }]],
    ['readOnly by NotEquals', [management, { Field: 'readOnly', NotEquals: ['true'] }]],
    ['readOnly by two operators', [management, { Field: 'readOnly', Equals: ['true'], NotEquals: ['false'] }]],
    ['a category by two operators', [{ ...management, StartsWith: ['M'] }]],
    ['a type by two operators', [data, { ...s3, EndsWith: ['Object'] }]],
    ['readOnly that is no truth value', [management, { Field: 'readOnly', Equals: ['yes'] }]],
    ['a field without operator', [management, { Field: 'eventName' }]],
    ['an operator without values', [management, { Field: 'eventName', Equals: [] }]],
    ['an empty value', [management, { Field: 'eventName', Equals: [''] }]],
    ['a value of 2049 characters', [management, { Field: 'eventName', Equals: ['x'.repeat(2049)] }]],
    ['a value of two lines', [management, { Field: 'eventName', Equals: ['one\ntwo'] }]],
    ['a field that no event has', [management, { Field: 'eventFoo', Equals: ['x'] }]],
    ['501 values', [management, { Field: 'eventName', Equals: Array.from({ length: 500 }, (_, i) => `Get${i}`) }]],
  ])('%s is refused', async (_what, fields) => {
    await trail('first');
    expect(await refused('PutEventSelectors', input(...fields))).toBe('InvalidEventSelectorsException');
  });

  test('500 values and a value of 2048 characters are allowed, and so are more than five selectors', async () => {
    await trail('first');
    const values = Array.from({ length: 499 }, (_, i) => `Get${i}`);
    values[0] = 'x'.repeat(2048);
    await ok('PutEventSelectors', input(management, { Field: 'eventName', Equals: values }));
    const AdvancedEventSelectors = Array.from({ length: 6 }, () => ({ FieldSelectors: [data, s3] }));
    await ok('PutEventSelectors', { TrailName: 'first', AdvancedEventSelectors });
  });

  test('the values of all selectors and operators are counted together', async () => {
    await trail('first');
    const named = (count: number) => Array.from({ length: count }, (_, i) => `Get${i}`);
    const two = (count: number) => [
      { FieldSelectors: [management, { Field: 'eventName', Equals: named(249) }] },
      { FieldSelectors: [management, { Field: 'eventName', Equals: named(100), NotStartsWith: named(count) }] },
    ];
    const put = (count: number) => ({ TrailName: 'first', AdvancedEventSelectors: two(count) });
    expect(await refused('PutEventSelectors', put(150))).toBe('InvalidEventSelectorsException');
    await ok('PutEventSelectors', put(149));
  });

  test('names and values are counted in characters, not in UTF-16 units', async () => {
    await trail('first');
    const named = (Name: string) => [{ Name, FieldSelectors: [management] }];
    const put = (Name: string) => ok('PutEventSelectors', { TrailName: 'first', AdvancedEventSelectors: named(Name) });
    await put('𐐨'.repeat(1000));
    await ok('PutEventSelectors', input(management, { Field: 'eventName', Equals: ['𐐨'.repeat(2048)] }));
  });

  test('a Name of 1001 characters, one of two lines and an empty list are refused', async () => {
    await trail('first');
    const named = (Name: string) => [{ Name, FieldSelectors: [management] }];
    for (const AdvancedEventSelectors of [named('n'.repeat(1001)), named('𐐨'.repeat(1001)), named('a\nb'), []]) {
      expect(await refused('PutEventSelectors', { TrailName: 'first', AdvancedEventSelectors })).toBe(
        'InvalidEventSelectorsException',
      );
    }
  });
});

describe('Insights selectors of a trail, behaviour.md section 3', () => {
  const { ok, refused, trail } = useReference();
  const put = (InsightSelectors: object[]) => ok('PutInsightSelectors', { TrailName: 'first', InsightSelectors });

  test('a trail without Insights has no list to get', async () => {
    await trail('first');
    expect(await refused('GetInsightSelectors', { TrailName: 'first' })).toBe('InsightNotEnabledException');
  });

  test('categories default to Management, and replace what was there', async () => {
    await trail('first');
    const first = {
      TrailARN: TRAIL_ARN,
      InsightSelectors: [{ InsightType: 'ApiCallRateInsight', EventCategories: ['Management'] }],
    };
    expect(await put([{ InsightType: 'ApiCallRateInsight' }])).toEqual(first);
    expect(await ok('GetInsightSelectors', { TrailName: 'first' })).toEqual(first);
    expect((await ok('GetTrail', { Name: 'first' })).Trail?.HasInsightSelectors).toBe(true);
    const second = [{ InsightType: 'ApiErrorRateInsight', EventCategories: ['Data', 'Management'] }];
    await put(second);
    expect((await ok('GetInsightSelectors', { TrailName: 'first' })).InsightSelectors).toEqual(second);
  });

  test('are asked of a trail or of an event data store, not of both or none', async () => {
    await trail('first');
    await put([{ InsightType: 'ApiCallRateInsight' }]);
    const both = { TrailName: 'first', EventDataStore: 'abc' };
    expect(await refused('GetInsightSelectors', both)).toBe('InvalidParameterCombinationException');
    expect(await refused('GetInsightSelectors', {})).toBe('InvalidParameterException');
  });

  test('an empty list disables Insights', async () => {
    await trail('first');
    await put([{ InsightType: 'ApiCallRateInsight' }]);
    expect(await put([])).toEqual({ TrailARN: TRAIL_ARN, InsightSelectors: [] });
    expect(await refused('GetInsightSelectors', { TrailName: 'first' })).toBe('InsightNotEnabledException');
    expect((await ok('GetTrail', { Name: 'first' })).Trail?.HasInsightSelectors).toBe(false);
  });

  test.each([
    [{ TrailName: 'first' }, 'InvalidInsightSelectorsException'],
    [{ TrailName: 'first', InsightSelectors: [{}] }, 'InvalidInsightSelectorsException'],
    [{ TrailName: 'first', InsightSelectors: [{ InsightType: 'Other' }] }, 'InvalidInsightSelectorsException'],
    [
      { TrailName: 'first', InsightSelectors: [{ InsightType: 'ApiCallRateInsight', EventCategories: ['Insight'] }] },
      'InvalidInsightSelectorsException',
    ],
    [{ TrailName: 'first', EventDataStore: 'abc', InsightSelectors: [] }, 'InvalidParameterCombinationException'],
    [{ TrailName: 'first', InsightsDestination: 'abc', InsightSelectors: [] }, 'InvalidParameterCombinationException'],
    [{ InsightSelectors: [] }, 'InvalidParameterException'],
    [{ EventDataStore: 'abc', InsightsDestination: 'abc', InsightSelectors: [] }, 'InvalidParameterException'],
  ])('%j is refused with %s', async (input, code) => {
    await trail('first');
    expect(await refused('PutInsightSelectors', input)).toBe(code);
  });
});
