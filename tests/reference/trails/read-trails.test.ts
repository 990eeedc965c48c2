import { describe, expect, test } from 'vitest';
import { trailArn as arn, useReference } from '../reference-client.js';

describe('GetTrail, DescribeTrails, ListTrails, behaviour.md section 2', () => {
  const { ok, refused, trail } = useReference();

  test('the members that are always there', async () => {
    await trail('first');
    const expected = {
      Name: 'first',
      S3BucketName: 'logs',
      IncludeGlobalServiceEvents: true,
      IsMultiRegionTrail: false,
      HomeRegion: 'us-east-1',
      TrailARN: arn('first'),
      LogFileValidationEnabled: false,
      HasCustomEventSelectors: false,
      HasInsightSelectors: false,
      IsOrganizationTrail: false,
      RecursiveLogging: true,
    };
    expect(await ok('GetTrail', { Name: 'first' })).toEqual({ Trail: expected });
    expect(await ok('DescribeTrails')).toEqual({ trailList: [expected] });
  });

  test('an unknown name is left out without an error', async () => {
    await trail('first');
    expect(await ok('DescribeTrails', { trailNameList: ['nobody'] })).toEqual({ trailList: [] });
    const { trailList } = await ok('DescribeTrails', { trailNameList: ['nobody', 'first', arn('first')] });
    expect(trailList).toHaveLength(1);
  });

  test('an empty list means all; shadows are there unless they are not wanted', async () => {
    await trail('near');
    await trail('shadowed', { IsMultiRegionTrail: true }, 'eu-west-1');
    await trail('far', {}, 'eu-west-1');
    const names = async (input: object, region?: string) =>
      ((await ok('DescribeTrails', input, region)).trailList as unknown as { Name: string }[]).map((one) => one.Name);
    expect(await names({})).toEqual(['near', 'shadowed']);
    expect(await names({ trailNameList: [], includeShadowTrails: true })).toEqual(['near', 'shadowed']);
    expect(await names({ includeShadowTrails: false })).toEqual(['near']);
    expect(await names({ includeShadowTrails: false }, 'eu-west-1')).toEqual(['shadowed', 'far']);
    expect(await names({ trailNameList: ['shadowed'] })).toEqual([]);
    expect(await names({ trailNameList: [arn('shadowed', 'eu-west-1')] })).toEqual(['shadowed']);
    expect(await names({ trailNameList: [arn('far', 'eu-west-1')] })).toEqual([]);
  });

  test('a trail of one Region again has no shadows', async () => {
    await trail('first', { IsMultiRegionTrail: true });
    await ok('UpdateTrail', { Name: 'first', IsMultiRegionTrail: false });
    expect(await ok('DescribeTrails', {}, 'eu-west-1')).toEqual({ trailList: [] });
  });

  test('ListTrails has all Regions, three members each, and no page to come', async () => {
    await trail('first');
    await trail('second', {}, 'eu-west-1');
    expect(await ok('ListTrails')).toEqual({
      Trails: [
        { TrailARN: arn('first'), Name: 'first', HomeRegion: 'us-east-1' },
        { TrailARN: arn('second', 'eu-west-1'), Name: 'second', HomeRegion: 'eu-west-1' },
      ],
    });
    expect(await refused('ListTrails', { NextToken: 'made-up' })).toBe('InvalidNextTokenException');
  });

  test('ListTrails knows no MaxResults', async () => {
    await trail('first');
    await trail('second');
    const answer = await ok('ListTrails', { MaxResults: 1 });
    expect(answer.Trails).toHaveLength(2);
    expect(answer).not.toHaveProperty('NextToken');
  });

  test('ListTrails pages through more than fits one answer', async () => {
    for (let region = 1; region <= 21; region += 1) {
      await Promise.all([1, 2, 3, 4, 5].map((i) => trail(`trail${i}`, {}, `xx-east-${region}`)));
    }
    const first = await ok('ListTrails');
    const second = await ok('ListTrails', { NextToken: first.NextToken });
    const arns = [first.Trails, second.Trails].flatMap((page) => page as unknown as { TrailARN: string }[]);
    expect(new Set(arns.map((one) => one.TrailARN)).size).toBe(105);
    expect(second).not.toHaveProperty('NextToken');
  });

  test('DeleteTrail twice: the second is not found', async () => {
    await trail('first');
    await ok('DeleteTrail', { Name: 'first' });
    expect(await refused('DeleteTrail', { Name: 'first' })).toBe('TrailNotFoundException');
    expect(await refused('GetTrail', { Name: 'first' })).toBe('TrailNotFoundException');
  });
});
