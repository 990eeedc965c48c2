import { describe, expect, test } from 'vitest';
import { documentedRate } from '../../../reference/conditions/throttle.js';
import { useReference } from '../reference-client.js';

describe('documented rates, behaviour.md section 7', () => {
  test.each([
    ['LookupEvents', 2],
    ['ListInsightsData', 2],
    ['ListInsightsMetricData', 1],
    ['GetTrail', 10],
    ['DescribeTrails', 10],
    ['ListTrails', 10],
    ['CreateTrail', 1],
    ['StartQuery', 1],
    ['RegisterOrganizationDelegatedAdmin', 10],
  ])('%s %d', (operation, rate) => {
    expect(documentedRate(operation)).toBe(rate);
  });

  const { call, ok, raw, clock, reference } = useReference({ throttle: 'documented' });
  const codes = async (operation: string, count: number, region?: string) => {
    const seen: unknown[] = [];
    for (let i = 0; i < count; i += 1) seen.push((await call(operation, {}, region)).json.__type);
    return seen;
  };

  test('each operation and Region has its own bucket, which the clock fills', async () => {
    const throttled = 'ThrottlingException';
    expect(await codes('LookupEvents', 4)).toEqual([undefined, undefined, throttled, throttled]);
    expect(await codes('LookupEvents', 1, 'eu-west-1')).toEqual([undefined]);
    expect((await codes('ListTrails', 11)).filter((code) => code === throttled)).toHaveLength(1);
    clock.advance(500);
    expect(await codes('LookupEvents', 2)).toEqual([undefined, throttled]);
    clock.advance(3_600_000);
    expect(await codes('LookupEvents', 3)).toEqual([undefined, undefined, throttled]);
  });

  test('a throttled call is answered with 400, does nothing and is not recorded', async () => {
    await ok('CreateTrail', { Name: 'first', S3BucketName: 'logs' });
    const answer = await call('CreateTrail', { Name: 'second', S3BucketName: 'logs' });
    expect([answer.status, answer.json.__type]).toEqual([400, 'ThrottlingException']);
    expect((await ok('ListTrails')).Trails).toHaveLength(1);
    expect((await ok('LookupEvents')).Events).toHaveLength(2);
  });

  test('what is no call of CloudTrail is not throttled, and a reset fills all buckets', async () => {
    for (let i = 0; i < 20; i += 1) expect((await raw({ method: 'HEAD', path: '/logs' })).status).toBe(200);
    await codes('LookupEvents', 3);
    reference().reset();
    expect(await codes('LookupEvents', 1)).toEqual([undefined]);
  });
});

describe('a rate for all operations', () => {
  const { call, clock } = useReference({ throttle: 0.5 });

  test('may be less than one call in a second', async () => {
    const code = async () => (await call('ListTrails')).json.__type;
    expect([await code(), await code()]).toEqual([undefined, 'ThrottlingException']);
    clock.advance(1000);
    expect(await code()).toBe('ThrottlingException');
    clock.advance(1000);
    expect(await code()).toBeUndefined();
  });
});
