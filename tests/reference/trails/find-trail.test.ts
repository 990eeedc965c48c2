import { describe, expect, test } from 'vitest';
import { trailArn as arn, useReference } from '../reference-client.js';

describe('how a trail is named, behaviour.md section 2', () => {
  const { ok, refused, trail } = useReference();
  const reads = [
    ['GetTrail', 'Name'],
    ['GetTrailStatus', 'Name'],
    ['GetEventSelectors', 'TrailName'],
    ['GetInsightSelectors', 'TrailName'],
  ] as const;
  const writes = [
    ['UpdateTrail', 'Name', {}],
    ['DeleteTrail', 'Name', {}],
    ['StartLogging', 'Name', {}],
    ['StopLogging', 'Name', {}],
    ['PutEventSelectors', 'TrailName', { EventSelectors: [{}] }],
    ['PutInsightSelectors', 'TrailName', { InsightSelectors: [] }],
  ] as const;

  const all = [...reads, ...writes].map(([operation, member]) => [operation, member] as const);
  test.each(all)('%s refuses names that name nothing', async (operation, member) => {
    const codes = [];
    for (const name of [
      'nobody',
      arn('nobody'),
      '',
      '-x-',
      arn('first', 'us-east-1', '999999999999'),
      'arn:aws:s3:::x',
      arn('first').replace('arn:aws:', 'arn:aws-cn:'),
      arn('first').replace(':trail/', ':channel/'),
    ]) {
      codes.push(await refused(operation, { [member]: name, EventSelectors: [{}], InsightSelectors: [] }));
    }
    expect(codes).toEqual([
      'TrailNotFoundException',
      'TrailNotFoundException',
      'InvalidTrailNameException',
      'InvalidTrailNameException',
      'CloudTrailARNInvalidException',
      'CloudTrailARNInvalidException',
      'CloudTrailARNInvalidException',
      'CloudTrailARNInvalidException',
    ]);
  });

  test.each(writes)('%s outside of the home Region', async (operation, member, more) => {
    await trail('first', { IsMultiRegionTrail: true });
    expect(await refused(operation, { ...more, [member]: arn('first') }, 'eu-west-1')).toBe(
      'InvalidHomeRegionException',
    );
    expect(await refused(operation, { ...more, [member]: 'first' }, 'eu-west-1')).toBe('TrailNotFoundException');
    await ok(operation, { ...more, [member]: arn('first') });
  });

  test.each(reads.slice(0, 3))('%s finds a shadow by ARN only', async (operation, member) => {
    await trail('first', { IsMultiRegionTrail: true });
    await ok(operation, { [member]: arn('first') }, 'eu-west-1');
    expect(await refused(operation, { [member]: 'first' }, 'eu-west-1')).toBe('TrailNotFoundException');
  });

  test.each(reads)('%s refuses the ARN of a trail that only another Region has', async (operation, member) => {
    await trail('first');
    expect(await refused(operation, { [member]: arn('first') }, 'eu-west-1')).toBe('CloudTrailARNInvalidException');
  });
});
