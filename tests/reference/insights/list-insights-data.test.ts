import { describe, expect, test } from 'vitest';
import { trailArn, useReference } from '../reference-client.js';

const good = { InsightSource: trailArn('first'), DataType: 'InsightsEvents' };

describe('ListInsightsData, behaviour.md section 4', () => {
  const { ok, refused, trail } = useReference();

  test.each([
    {},
    { Dimensions: { EventName: 'PutObject' } },
    { Dimensions: { EventId: 'x'.repeat(2000) } },
    { Dimensions: { EventId: '𐐨'.repeat(2000) } },
    { StartTime: 1, EndTime: 1 },
    { MaxResults: 50 },
  ])('with %.60j finds nothing, for nothing was analysed', async (more) => {
    await trail('first');
    expect(await ok('ListInsightsData', { ...good, ...more })).toEqual({ Events: [] });
  });

  test.each([
    { InsightSource: null },
    { InsightSource: 'first' },
    { InsightSource: trailArn('nobody') },
    { InsightSource: trailArn('first', 'us-east-1', '999999999999') },
    { InsightSource: 'arn:aws:s3:::logs' },
    { DataType: null },
    { DataType: 'Other' },
    { Dimensions: {} },
    { Dimensions: { EventId: 'a', EventName: 'b' } },
    { Dimensions: { Username: 'a' } },
    { Dimensions: { EventId: '' } },
    { Dimensions: { EventId: 'x'.repeat(2001) } },
    { StartTime: 2, EndTime: 1 },
    { MaxResults: 0 },
    { MaxResults: 51 },
    { NextToken: 'made-up' },
  ])('%.60j is refused', async (more) => {
    await trail('first');
    expect(await refused('ListInsightsData', { ...good, ...more })).toBe('InvalidParameterException');
  });
});
