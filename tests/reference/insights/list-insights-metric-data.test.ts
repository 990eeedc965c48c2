import { describe, expect, test } from 'vitest';
import { START, trailArn, useReference } from '../reference-client.js';

const good = { EventSource: 's3.amazonaws.com', EventName: 'PutObject', InsightType: 'ApiCallRateInsight' };
const filled = { ...good, DataType: 'FillWithZeros' };
const NOW = START / 1000;
const HOUR = 3600;

describe('ListInsightsMetricData, behaviour.md section 4', () => {
  const { ok, refused, trail, clock } = useReference();
  const points = async (more: object = {}) => {
    const { Timestamps, Values } = await ok('ListInsightsMetricData', { ...filled, ...more });
    expect(Object.values(Values!).every((value) => Number(value) === 0)).toBe(true);
    expect(Values).toHaveLength(Number(Timestamps?.length));
    return Timestamps as unknown as number[];
  };

  test('has no points where nothing was analysed', async () => {
    expect(await ok('ListInsightsMetricData', good)).toEqual({ ...good, Timestamps: [], Values: [] });
  });

  test('fills with zeros, one point per hour of 90 days by default', async () => {
    const times = await points();
    expect(times).toHaveLength(90 * 24);
    expect(times.at(-1)).toBe(Math.floor(NOW / HOUR) * HOUR);
    expect(times.every((time, i) => i === 0 || time - times[i - 1]! === HOUR)).toBe(true);
  });

  test.each([
    [60, 15 * 24 * 60],
    [300, 63 * 24 * 12],
    [3600, 90 * 24],
  ])('points of %d s are available for so long: %d of them', async (Period, count) => {
    expect(await points({ Period, StartTime: 1 })).toHaveLength(count);
  });

  test('the start is inclusive, the end is not', async () => {
    const StartTime = Math.floor(NOW / HOUR) * HOUR - 5 * HOUR;
    expect(await points({ StartTime, EndTime: StartTime + 2 * HOUR })).toEqual([StartTime, StartTime + HOUR]);
    expect(await points({ StartTime: StartTime + 1, EndTime: StartTime + HOUR })).toEqual([]);
    expect(await points({ StartTime, EndTime: StartTime })).toEqual([]);
  });

  test('pages hold MaxResults points and hang together while the clock goes on', async () => {
    const StartTime = Math.floor(NOW / HOUR) * HOUR - 7 * HOUR;
    const input = { ...filled, StartTime, EndTime: StartTime + 7 * HOUR, MaxResults: 3 };
    const seen: unknown[] = [];
    let NextToken: unknown;
    do {
      const page = await ok('ListInsightsMetricData', { ...input, NextToken });
      seen.push(Object.values(page.Timestamps!));
      NextToken = page.NextToken;
      clock.advance(5000);
    } while (NextToken !== undefined);
    const hours = Array.from({ length: 7 }, (_, i) => StartTime + i * HOUR);
    expect(seen).toEqual([hours.slice(0, 3), hours.slice(3, 6), hours.slice(6)]);
  });

  test('a page can hold 21600 points, and does so by default', async () => {
    const all = { Period: 60, StartTime: 1 };
    expect(await points({ ...all, MaxResults: 21_600 })).toHaveLength(21_600);
    expect(await ok('ListInsightsMetricData', { ...filled, ...all })).not.toHaveProperty('NextToken');
  });

  test('a token is good only for its own parameters', async () => {
    const { NextToken } = await ok('ListInsightsMetricData', { ...filled, MaxResults: 1 });
    await ok('ListInsightsMetricData', { ...filled, MaxResults: 2, NextToken });
    for (const change of [{ EventName: 'GetObject' }, { Period: 60 }, { StartTime: 1 }, { NextToken: 'made-up' }]) {
      expect(await refused('ListInsightsMetricData', { ...filled, NextToken, ...change })).toBe(
        'InvalidParameterException',
      );
    }
  });

  test('the error code is returned for error rates, which need one', async () => {
    const errors = { ...good, InsightType: 'ApiErrorRateInsight' };
    expect(await refused('ListInsightsMetricData', errors)).toBe('InvalidParameterException');
    const ErrorCode = 'AccessDenied';
    expect(await ok('ListInsightsMetricData', { ...errors, ErrorCode })).toMatchObject({ ErrorCode });
    expect(await ok('ListInsightsMetricData', { ...good, ErrorCode })).not.toHaveProperty('ErrorCode');
  });

  test('the trail is returned when it has Insights on data events', async () => {
    await trail('first');
    const input = { ...good, TrailName: 'first' };
    const put = (EventCategories: string[]) =>
      ok('PutInsightSelectors', {
        TrailName: 'first',
        InsightSelectors: [{ InsightType: 'ApiCallRateInsight', EventCategories }],
      });
    await put(['Management']);
    expect(await ok('ListInsightsMetricData', input)).not.toHaveProperty('TrailARN');
    await put(['Data']);
    expect(await ok('ListInsightsMetricData', input)).toMatchObject({ TrailARN: trailArn('first') });
  });

  test.each([
    [{ EventSource: null }, 'InvalidParameterException'],
    [{ EventSource: 's3' }, 'InvalidParameterException'],
    [{ EventSource: `${'x'.repeat(250)}.amazonaws.com` }, 'InvalidParameterException'],
    [{ EventName: null }, 'InvalidParameterException'],
    [{ EventName: 'Put Object' }, 'InvalidParameterException'],
    [{ EventName: 'x'.repeat(129) }, 'InvalidParameterException'],
    [{ InsightType: null }, 'InvalidParameterException'],
    [{ InsightType: 'Other' }, 'InvalidParameterException'],
    [{ ErrorCode: 'no/slash' }, 'InvalidParameterException'],
    [{ Period: 61 }, 'InvalidParameterException'],
    [{ Period: 0 }, 'InvalidParameterException'],
    [{ DataType: 'Zeros' }, 'InvalidParameterException'],
    [{ MaxResults: 0 }, 'InvalidParameterException'],
    [{ MaxResults: 21_601 }, 'InvalidParameterException'],
    [{ StartTime: 2, EndTime: 1 }, 'InvalidParameterException'],
    [{ TrailName: 'nobody' }, 'InvalidParameterException'],
    [{ TrailName: 'a' }, 'InvalidTrailNameException'],
    [{ TrailName: 'arn:aws:s3:::logs' }, 'InvalidTrailNameException'],
  ])('%.60j is refused with %s', async (change, code) => {
    expect(await refused('ListInsightsMetricData', { ...good, ...change })).toBe(code);
  });
});
