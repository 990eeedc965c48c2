import { describe, expect, test } from 'vitest';
import { START, trailArn, useReference } from '../reference-client.js';

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

describe('an operation that is refused unusually often', () => {
  const { call, ok, refused, trail, clock } = useReference();
  const put = (TrailName: string, InsightType: string) =>
    ok('PutInsightSelectors', { TrailName, InsightSelectors: [{ InsightType }] });
  const refuse = async (operation: string, times: number) => {
    for (let i = 0; i < times; i += 1) await call(operation, { Name: 'nobody' });
  };

  test('is an Insights event of the trails that watch for it, once an hour', async () => {
    await trail('first');
    await trail('second');
    await put('first', 'ApiErrorRateInsight');
    await put('second', 'ApiCallRateInsight');
    await refuse('GetTrail', 9);
    expect(await ok('ListInsightsData', good)).toEqual({ Events: [] });
    await refuse('GetTrail', 20);
    const { Events } = await ok('ListInsightsData', good);
    expect(Events).toEqual([
      {
        EventId: expect.any(String),
        EventName: 'GetTrail',
        ReadOnly: 'true',
        EventTime: Math.floor(START / 1000),
        EventSource: 'cloudtrail.amazonaws.com',
        Resources: [],
        CloudTrailEvent: expect.any(String),
      },
    ]);
    expect(JSON.parse(String(Events?.[0]?.CloudTrailEvent))).toMatchObject({
      eventType: 'AwsCloudTrailInsight',
      insightDetails: { insightType: 'ApiErrorRateInsight', errorCode: 'TrailNotFoundException' },
    });
    expect(await ok('ListInsightsData', { ...good, InsightSource: trailArn('second') })).toEqual({ Events: [] });
    expect(await ok('LookupEvents', { EventCategory: 'insight' })).toEqual({ Events });
    clock.advance(3600 * 1000);
    await refuse('GetTrail', 10);
    expect((await ok('ListInsightsData', good)).Events).toHaveLength(2);
  });

  test('is none when the refusals are spread out', async () => {
    await trail('first');
    await put('first', 'ApiErrorRateInsight');
    for (let i = 0; i < 20; i += 1) {
      await refuse('GetTrail', 1);
      clock.advance(10_000);
    }
    expect(await ok('ListInsightsData', good)).toEqual({ Events: [] });
  });

  test('is listed in pages, newest first, and by dimension', async () => {
    await trail('first');
    await put('first', 'ApiErrorRateInsight');
    const EndTime = clock.now() / 1000;
    for (const operation of ['GetTrail', 'GetTrailStatus', 'StopLogging']) {
      await refuse(operation, 10);
      clock.advance(1000);
    }
    const names = async (more: object) =>
      ((await ok('ListInsightsData', { ...good, ...more })).Events as unknown as { EventName: string }[]).map(
        ({ EventName }) => EventName,
      );
    expect(await names({})).toEqual(['StopLogging', 'GetTrailStatus', 'GetTrail']);
    const { NextToken } = await ok('ListInsightsData', { ...good, MaxResults: 2 });
    expect(await names({ MaxResults: 2, NextToken })).toEqual(['GetTrail']);
    const Dimensions = { EventName: 'GetTrailStatus' };
    expect(await names({ Dimensions })).toEqual(['GetTrailStatus']);
    expect(await refused('ListInsightsData', { ...good, Dimensions, NextToken })).toBe('InvalidParameterException');
    expect(await names({ EndTime })).toEqual(['GetTrail']);
    expect(
      ((await ok('LookupEvents', { EventCategory: 'insight', MaxResults: 1 })).Events as unknown as []).length,
    ).toBe(1);
  });
});
