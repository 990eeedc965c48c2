import { describe, expect, test } from 'vitest';
import { neighbourClient } from '../neighbours/neighbour-client.js';
import { ACCOUNT, trailArn as arn, useReference } from '../reference-client.js';

describe('UpdateTrail, behaviour.md section 2', () => {
  const { call, ok, refused, raw, trail } = useReference();
  const { topic, key, logGroup, role, delivery } = neighbourClient(raw);

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

  test('the key and the topic are read back as their ARNs', async () => {
    await topic('topic');
    const { KeyId, Arn } = await key();
    await trail('first');
    const changed = await ok('UpdateTrail', { Name: 'first', SnsTopicName: 'topic', KmsKeyId: KeyId });
    const expected = {
      SnsTopicName: 'topic',
      SnsTopicARN: `arn:aws:sns:us-east-1:${ACCOUNT}:topic`,
      KmsKeyId: Arn,
    };
    expect(changed).toMatchObject(expected);
    expect((await ok('GetTrail', { Name: 'first' })).Trail).toMatchObject(expected);
    expect((await ok('DescribeTrails')).trailList?.[0]).toMatchObject(expected);
  });

  test('RecursiveLogging is changed, and read back', async () => {
    await trail('first');
    expect(await ok('UpdateTrail', { Name: 'first', RecursiveLogging: false })).toMatchObject({
      RecursiveLogging: false,
    });
    expect((await ok('GetTrail', { Name: 'first' })).Trail?.RecursiveLogging).toBe(false);
    expect((await ok('DescribeTrails')).trailList?.[0]?.RecursiveLogging).toBe(false);
  });

  test.each([
    [{ S3KeyPrefix: 'p'.repeat(201) }, 'InvalidS3PrefixException'],
    [{ SnsTopicName: 't'.repeat(257) }, 'InvalidSnsTopicNameException'],
    [{ KmsKeyId: 'no key' }, 'InvalidKmsKeyIdException'],
    [
      { CloudWatchLogsLogGroupArn: 'group', CloudWatchLogsRoleArn: `arn:aws:iam::${ACCOUNT}:role/r` },
      'InvalidCloudWatchLogsLogGroupArnException',
    ],
  ])('%.80j is refused with %s, and changes nothing', async (change, code) => {
    const before = await trail('first');
    expect(await refused('UpdateTrail', { Name: 'first', EnableLogFileValidation: true, ...change })).toBe(code);
    expect((await ok('GetTrail', { Name: 'first' })).Trail).toMatchObject(before);
  });

  test('the messages that were seen', async () => {
    await trail('first', { IsMultiRegionTrail: true });
    const message = async (more: object) => (await call('UpdateTrail', { Name: 'first', ...more })).json.Message;
    expect(await message({ IncludeGlobalServiceEvents: false })).toBe(
      'Multi-Region trail must include global service events.',
    );
    const group = `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:g:*`;
    expect(await message({ CloudWatchLogsLogGroupArn: group })).toBe(
      'You must specify a role ARN as well as a log group.',
    );
  });

  test('log group and role are cleared together only', async () => {
    await Promise.all([logGroup('g'), role('r')]);
    await trail('first', delivery('g', 'r'));
    for (const half of [{ CloudWatchLogsLogGroupArn: '' }, { CloudWatchLogsRoleArn: '' }]) {
      expect(await refused('UpdateTrail', { Name: 'first', ...half })).toBe('InvalidCloudWatchLogsRoleArnException');
    }
    expect((await ok('GetTrail', { Name: 'first' })).Trail).toMatchObject(delivery('g', 'r'));
  });

  test('a name that nobody has, and none', async () => {
    expect(await refused('UpdateTrail', { Name: 'nobody' })).toBe('TrailNotFoundException');
    expect(await refused('UpdateTrail', { EnableLogFileValidation: true })).toBe('InvalidTrailNameException');
  });
});
