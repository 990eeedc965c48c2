import { describe, expect, expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import type { CreateTrailRequest, OperationName, Operations } from '../../../spec/generated/types.js';
import { inputValidators, outputValidators } from '../../../spec/generated/validators.js';
import { loadSpec } from '../../../spec/load.js';

/** Issues as `path: code`, in zod's own order. */
function issues(validator: () => z.ZodType, value: unknown): string[] {
  const result = validator().safeParse(value);
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`);
}

const trail = {
  Name: 'a-trail',
  TrailARN: 'arn:aws:cloudtrail:us-east-1:123456789012:trail/a-trail',
  IsMultiRegionTrail: false,
};

describe('generated validators', () => {
  test('one for the input and output of every operation, each of which can be built', () => {
    const names = loadSpec().operationNames;
    expect(Object.keys(inputValidators)).toEqual(names);
    expect(Object.keys(outputValidators)).toEqual(names);
    for (const name of names as OperationName[]) {
      expect(issues(outputValidators[name], 'no object')).toEqual([': invalid_type']);
      expect(issues(inputValidators[name], null)).toEqual([': invalid_type']);
    }
  });

  test('accept a right answer, with members that nothing documents', () => {
    expect(issues(outputValidators.CreateTrail, { ...trail, S3BucketName: 'b', Unheard: { of: 1 } })).toEqual([]);
    const parsed = outputValidators.GetTrail().parse({ Trail: { ...trail, Unheard: 1 } });
    expect(parsed).toEqual({ Trail: { ...trail, Unheard: 1 } });
  });

  test('issue paths read like Trail.TrailARN', () => {
    expect(
      issues(outputValidators.GetTrail, { Trail: { ...trail, TrailARN: 7, IsMultiRegionTrail: 'false' } }),
    ).toEqual(['Trail.IsMultiRegionTrail: invalid_type', 'Trail.TrailARN: invalid_type']);
    expect(issues(outputValidators.ListTags, { ResourceTagList: [{}, { TagsList: [{ Value: 'v' }] }] })).toEqual([
      'ResourceTagList.1.TagsList.0.Key: invalid_type',
    ]);
  });

  test('null is no value, and an enum is what it lists', () => {
    expect(issues(outputValidators.CreateTrail, { ...trail, KmsKeyId: null })).toEqual(['KmsKeyId: invalid_type']);
    expect(issues(outputValidators.CancelQuery, { QueryId: 'q', QueryStatus: 'Cancelled' })).toEqual([
      'QueryStatus: invalid_value',
    ]);
    expect(issues(outputValidators.CancelQuery, {})).toEqual(['QueryId: invalid_type', 'QueryStatus: invalid_value']);
  });

  test('timestamps are finite numbers, fractions allowed', () => {
    const at = (value: unknown) => issues(outputValidators.LookupEvents, { Events: [{ EventTime: value }] });
    expect(at(1_700_000_000)).toEqual([]);
    expect(at(1.700000000123e9)).toEqual([]);
    for (const wrong of ['2026-11-21T00:00:00Z', '1700000000', Number.POSITIVE_INFINITY, Number.NaN, new Date()]) {
      expect(at(wrong)).toEqual(['Events.0.EventTime: invalid_type']);
    }
  });

  test('an int is whole and of 32 bits, a long may pass 2^53', () => {
    const at = (statistics: object) => issues(outputValidators.GetQueryResults, { QueryStatistics: statistics });
    expect(at({ ResultsCount: 3, BytesScanned: JSON.parse('9223372036854775807') })).toEqual([]);
    expect(at({ BytesScanned: 2 ** 53 + 2 })).toEqual([]);
    expect(at({ BytesScanned: 1.5 })).toEqual(['QueryStatistics.BytesScanned: invalid_type']);
    expect(at({ BytesScanned: '12' })).toEqual(['QueryStatistics.BytesScanned: invalid_type']);
    expect(at({ ResultsCount: 1.5 })).toEqual(['QueryStatistics.ResultsCount: invalid_type']);
    expect(at({ ResultsCount: 2 ** 31 })).toEqual(['QueryStatistics.ResultsCount: too_big']);
  });

  test('blobs are base64, maps have the keys that they may have', () => {
    const key = (value: unknown) => issues(outputValidators.ListPublicKeys, { PublicKeyList: [{ Value: value }] });
    expect(key('MIIBCgKCAQEA')).toEqual([]);
    expect(key('not base64!')).toEqual(['PublicKeyList.0.Value: invalid_format']);
    const request = { InsightSource: 'arn', DataType: 'InsightsEvents' };
    expect(issues(inputValidators.ListInsightsData, { ...request, Dimensions: { EventName: 'x' } })).toEqual([]);
    expect(issues(inputValidators.ListInsightsData, { ...request, Dimensions: { Other: 'x' } })).toHaveLength(1);
    expect(issues(outputValidators.GetQueryResults, { QueryResultRows: [[{ a: 'b' }, { c: 1 }]] })).toEqual([
      'QueryResultRows.0.1.c: invalid_type',
    ]);
  });

  test('required members of a request', () => {
    expect(issues(inputValidators.CreateTrail, { Name: 'a-trail' })).toEqual(['S3BucketName: invalid_type']);
    expect(issues(inputValidators.StartImport, { ImportSource: {} })).toEqual(['ImportSource.S3: invalid_type']);
  });
});

test('generated types', () => {
  expectTypeOf<Operations['CreateTrail']['input']>().toEqualTypeOf<CreateTrailRequest>();
  expectTypeOf<CreateTrailRequest['Name']>().toEqualTypeOf<string>();
  expectTypeOf<Operations['GetTrail']['output']>().toHaveProperty('Trail');
  expectTypeOf<Operations['CancelQuery']['output']['QueryStatus']>().toEqualTypeOf<
    'CANCELLED' | 'FAILED' | 'FINISHED' | 'QUEUED' | 'RUNNING' | 'TIMED_OUT'
  >();
  expectTypeOf<OperationName>().toExtend<string>();
});
