import { describe, expect, test } from 'vitest';
import { neighbourClient } from '../neighbours/neighbour-client.js';
import { ACCOUNT, trailArn as arn, useReference } from '../reference-client.js';

describe('UpdateTrail, behaviour.md section 2', () => {
  const { ok, refused, raw, trail } = useReference();
  const { topic, key, logGroup, role } = neighbourClient(raw);

  test('absent members keep their value', async () => {
    await topic('topic');
    const before = await trail('first', { S3KeyPrefix: 'p', SnsTopicName: 'topic', RecursiveLogging: false });
    expect(await ok('UpdateTrail', { Name: 'first' })).toEqual(before);
    expect(await ok('UpdateTrail', { Name: arn('first'), EnableLogFileValidation: true })).toEqual({
      ...before,
      LogFileValidationEnabled: true,
    });
  });

  test('an empty string clears what can be cleared', async () => {
    await Promise.all([topic('topic'), logGroup('g'), role('r')]);
    const { KeyId } = await key();
    await trail('first', {
      S3KeyPrefix: 'p',
      SnsTopicName: 'topic',
      KmsKeyId: KeyId,
      CloudWatchLogsLogGroupArn: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:g:*`,
      CloudWatchLogsRoleArn: `arn:aws:iam::${ACCOUNT}:role/r`,
    });
    const cleared = {
      S3KeyPrefix: '',
      SnsTopicName: '',
      KmsKeyId: '',
      CloudWatchLogsLogGroupArn: '',
      CloudWatchLogsRoleArn: '',
    };
    const after = await ok('UpdateTrail', { Name: 'first', ...cleared });
    for (const member of [...Object.keys(cleared), 'SnsTopicARN']) expect(after).not.toHaveProperty(member);
    expect((await ok('GetTrail', { Name: 'first' })).Trail).toMatchObject(after);
  });

  test('combinations are judged on the result, and a refused update changes nothing', async () => {
    await trail('first', { IncludeGlobalServiceEvents: false });
    const input = { Name: 'first', IsMultiRegionTrail: true, S3KeyPrefix: 'new' };
    expect(await refused('UpdateTrail', input)).toBe('InvalidParameterCombinationException');
    expect((await ok('GetTrail', { Name: 'first' })).Trail).not.toHaveProperty('S3KeyPrefix');
    const both = await ok('UpdateTrail', { ...input, IncludeGlobalServiceEvents: true });
    expect(both).toMatchObject({ IsMultiRegionTrail: true, S3KeyPrefix: 'new' });
    expect(await refused('UpdateTrail', { Name: 'first', IncludeGlobalServiceEvents: false })).toBe(
      'InvalidParameterCombinationException',
    );
  });

  test('a new bucket must exist; one that was removed since does not stand in the way', async () => {
    await trail('first');
    expect(await refused('UpdateTrail', { Name: 'first', S3BucketName: 'nobody-made-it' })).toBe(
      'S3BucketDoesNotExistException',
    );
    await raw({ method: 'DELETE', path: '/logs' });
    await ok('UpdateTrail', { Name: 'first', EnableLogFileValidation: true });
  });

  test('a name that nobody has', async () => {
    expect(await refused('UpdateTrail', { Name: 'nobody' })).toBe('TrailNotFoundException');
  });
});
