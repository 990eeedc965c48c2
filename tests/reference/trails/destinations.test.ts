import { beforeEach, describe, expect, test } from 'vitest';
import { neighbourClient, policy, TRUST } from '../neighbours/neighbour-client.js';
import { ACCOUNT, useReference } from '../reference-client.js';

describe('what a trail points at must be there, error-conditions.json', () => {
  const { raw, ok, refused, trail, call } = useReference();
  const client = neighbourClient(raw);
  const { query, json, key, topic, alias, logGroup, role, rolePolicy, delivery } = client;
  const refusal = (more: object) => refused('CreateTrail', { Name: 'refused', S3BucketName: 'logs', ...more });
  beforeEach(async () => {
    await Promise.all([topic('events'), logGroup('group'), role('writer')]);
  });

  test('a topic, by name and by ARN', async () => {
    await trail('first', { SnsTopicName: 'events' });
    await trail('second', { SnsTopicName: `arn:aws:sns:us-east-1:${ACCOUNT}:events` });
    for (const SnsTopicName of ['nobody', `arn:aws:sns:eu-west-1:${ACCOUNT}:events`]) {
      expect(await refusal({ SnsTopicName })).toBe('InsufficientSnsTopicPolicyException');
    }
    expect(await refused('UpdateTrail', { Name: 'first', SnsTopicName: 'nobody' })).toBe(
      'InsufficientSnsTopicPolicyException',
    );
    await query('sns', { Action: 'DeleteTopic', TopicArn: `arn:aws:sns:us-east-1:${ACCOUNT}:events` });
    await ok('UpdateTrail', { Name: 'first', S3KeyPrefix: 'p' });
    const third = { Name: 'third', S3BucketName: 'logs', SnsTopicName: 'events' };
    expect(await refused('CreateTrail', third)).toBe('InsufficientSnsTopicPolicyException');
  });

  test('a name of 256 characters', async () => {
    const SnsTopicName = 't'.repeat(256);
    expect(await refusal({ SnsTopicName })).toBe('InsufficientSnsTopicPolicyException');
    await topic(SnsTopicName);
    expect((await trail('first', { SnsTopicName })).SnsTopicName).toBe(SnsTopicName);
  });

  test.each([
    ['allowing something else', policy('Allow', 'sns:Subscribe'), false],
    ['denying', policy('Deny', 'sns:*'), false],
    ['for somebody else', policy('Allow', 'sns:Publish').replace('cloudtrail', 'events'), false],
    ['allowing', policy('Allow', 'SNS:Publish'), true],
    ['allowing everything', policy('Allow', 'sns:*'), true],
  ])('a topic with a policy %s', async (_what, Policy, usable) => {
    const TopicArn = `arn:aws:sns:us-east-1:${ACCOUNT}:events`;
    const parameters = { Action: 'SetTopicAttributes', TopicArn, AttributeName: 'Policy', AttributeValue: Policy };
    expect((await query('sns', parameters)).status).toBe(200);
    const { status, json } = await call('CreateTrail', { Name: 'first', S3BucketName: 'logs', SnsTopicName: 'events' });
    expect([status, json.__type]).toEqual(usable ? [200, undefined] : [400, 'InsufficientSnsTopicPolicyException']);
  });

  test('a bucket with a policy', async () => {
    const put = (body: string) => raw({ method: 'PUT', path: '/logs?policy', body });
    expect((await put('no policy')).text).toContain('<Code>MalformedPolicy</Code>');
    expect((await put(policy('Allow', 's3:GetBucketAcl'))).status).toBe(204);
    expect(await refusal({})).toBe('InsufficientS3BucketPolicyException');
    const enough = policy('Allow', 's3:GetBucketAcl', 's3:PutObject');
    await put(enough);
    expect((await raw({ method: 'GET', path: '/logs?policy' })).text).toBe(enough);
    await trail('first');
    await raw({ method: 'DELETE', path: '/logs?policy' });
    await trail('second');
  });

  test('a key in all its forms; the answer has its ARN', async () => {
    const { KeyId, Arn } = await key();
    await alias('alias/mine', KeyId);
    for (const [index, form] of [KeyId, Arn, 'alias/mine', `arn:aws:kms:us-east-1:${ACCOUNT}:alias/mine`].entries()) {
      expect((await trail(`trail${index}`, { KmsKeyId: form })).KmsKeyId).toBe(Arn);
    }
  });

  test('a key that is not there, or in another Region', async () => {
    const elsewhere = await key({}, 'eu-west-1');
    for (const KmsKeyId of [
      '12345678-1234-1234-1234-123456789012',
      'alias/nobody',
      `arn:aws:kms:us-east-1:${ACCOUNT}:alias/nobody`,
      `arn:aws:kms:us-east-1:999999999999:key/12345678-1234-1234-1234-123456789012`,
      elsewhere.Arn,
      elsewhere.KeyId,
    ]) {
      expect(await refusal({ KmsKeyId })).toBe('KmsKeyNotFoundException');
    }
  });

  test('what is said of a key says its ARN', async () => {
    const message = async (KmsKeyId: unknown) =>
      (await call('CreateTrail', { Name: 'refused', S3BucketName: 'logs', KmsKeyId })).json.Message;
    const absent = '12345678-1234-1234-1234-123456789012';
    expect(await message(absent)).toContain(`arn:aws:kms:us-east-1:${ACCOUNT}:key/${absent}`);
    const closed = await key({ Policy: policy('Allow', 'kms:DescribeKey') });
    await alias('alias/closed', closed.KeyId);
    for (const form of [closed.KeyId, 'alias/closed']) expect(await message(form)).toContain(closed.Arn);
  });

  test('a key that cannot be used', async () => {
    const closed = await key({ Policy: policy('Allow', 'kms:DescribeKey') });
    expect(await refusal({ KmsKeyId: closed.KeyId })).toBe('InsufficientEncryptionPolicyException');
    const { KeyId } = closed;
    await json('kms', 'TrentService.PutKeyPolicy', { KeyId, Policy: policy('Allow', 'kms:GenerateDataKey*') });
    await trail('first', { KmsKeyId: KeyId });
    await json('kms', 'TrentService.DisableKey', { KeyId });
    expect(await refused('CreateTrail', { Name: 'second', S3BucketName: 'logs', KmsKeyId: KeyId })).toBe(
      'KmsException',
    );
    await ok('UpdateTrail', { Name: 'first', S3KeyPrefix: 'p' });
    await json('kms', 'TrentService.EnableKey', { KeyId });
    await trail('second', { KmsKeyId: KeyId });
  });

  test('a log group and a role', async () => {
    await trail('first', delivery('group', 'writer'));
    expect(await refusal(delivery('nobody', 'writer'))).toBe('InvalidCloudWatchLogsLogGroupArnException');
    expect(await refusal(delivery('group', 'nobody'))).toBe('InvalidCloudWatchLogsRoleArnException');
    expect(await refused('UpdateTrail', { Name: 'first', ...delivery('nobody', 'writer') })).toBe(
      'InvalidCloudWatchLogsLogGroupArnException',
    );
  });

  test('a role that CloudTrail cannot assume, and one that may not write', async () => {
    await role('closed', TRUST.replace('cloudtrail', 'lambda'));
    expect(await refusal(delivery('group', 'closed'))).toBe('InvalidCloudWatchLogsRoleArnException');
    const statement = (Action: string) => JSON.stringify({ Statement: { Effect: 'Allow', Action, Resource: '*' } });
    await rolePolicy('writer', statement('logs:CreateLogStream'));
    expect(await refusal(delivery('group', 'writer'))).toBe('InvalidCloudWatchLogsLogGroupArnException');
    await rolePolicy('writer', statement('logs:*'));
    await trail('first', delivery('group', 'writer'));
  });
});
