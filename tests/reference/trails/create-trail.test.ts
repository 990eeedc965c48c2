import { describe, expect, test } from 'vitest';
import { neighbourClient } from '../neighbours/neighbour-client.js';
import { ACCOUNT, trailArn as arn, useReference } from '../reference-client.js';

describe('CreateTrail, behaviour.md section 2', () => {
  const { raw, call, ok, refused, trail } = useReference();
  const { topic, key, logGroup, role } = neighbourClient(raw);

  test('the defaults', async () => {
    expect(await trail('first')).toEqual({
      Name: 'first',
      S3BucketName: 'logs',
      IncludeGlobalServiceEvents: true,
      IsMultiRegionTrail: false,
      TrailARN: arn('first'),
      LogFileValidationEnabled: false,
      IsOrganizationTrail: false,
      RecursiveLogging: true,
    });
  });

  test('everything that is set comes back, the topic by name and by ARN, the key as its ARN', async () => {
    await Promise.all([topic('topic'), logGroup('group'), role('writer')]);
    const { KeyId, Arn } = await key();
    const given = {
      S3KeyPrefix: 'p'.repeat(200),
      SnsTopicName: 'topic',
      IncludeGlobalServiceEvents: true,
      IsMultiRegionTrail: true,
      EnableLogFileValidation: true,
      CloudWatchLogsLogGroupArn: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:group:*`,
      CloudWatchLogsRoleArn: `arn:aws:iam::${ACCOUNT}:role/writer`,
      KmsKeyId: KeyId,
      RecursiveLogging: false,
    };
    const { EnableLogFileValidation, ...same } = given;
    expect(await trail('first', given)).toEqual({
      ...same,
      Name: 'first',
      S3BucketName: 'logs',
      TrailARN: arn('first'),
      SnsTopicARN: `arn:aws:sns:us-east-1:${ACCOUNT}:topic`,
      LogFileValidationEnabled: EnableLogFileValidation,
      IsOrganizationTrail: false,
      KmsKeyId: Arn,
    });
  });

  test.each([
    '',
    '  ',
    'ab',
    'a'.repeat(129),
    '-abc',
    'abc.',
    'a b c',
    'naïve',
    'a..b',
    'a-_b',
    'my--namespace',
    '192.168.5.4',
    'abc\n',
  ])('the name %j is refused', async (Name) => {
    expect(await refused('CreateTrail', { Name, S3BucketName: 'logs' })).toBe('InvalidTrailNameException');
  });

  test.each(['abc', 'a'.repeat(128), '1.2.3', 'A.b-C_9'])('the name %j is taken', async (name) => {
    expect((await trail(name)).Name).toBe(name);
  });

  test('a blank name is called so, and wins over a blank bucket; a missing one counts as blank', async () => {
    for (const input of [{ Name: '', S3BucketName: '' }, { S3BucketName: 'logs' }, {}]) {
      const { json } = await call('CreateTrail', input);
      expect(json).toEqual({ __type: 'InvalidTrailNameException', Message: 'Trail name cannot be blank!' });
    }
  });

  test.each([
    [{ S3BucketName: undefined }, 'InvalidS3BucketNameException'],
    [{ S3BucketName: '' }, 'InvalidS3BucketNameException'],
    [{ S3BucketName: 'Not_A_Bucket' }, 'InvalidS3BucketNameException'],
    [{ S3BucketName: '10.0.0.1' }, 'InvalidS3BucketNameException'],
    [{ S3BucketName: 'nobody-made-it' }, 'S3BucketDoesNotExistException'],
    [{ S3KeyPrefix: 'p'.repeat(201) }, 'InvalidS3PrefixException'],
    [{ SnsTopicName: 't'.repeat(257) }, 'InvalidSnsTopicNameException'],
    [{ SnsTopicName: 'no topic!' }, 'InvalidSnsTopicNameException'],
    [{ KmsKeyId: 'no key' }, 'InvalidKmsKeyIdException'],
    [{ KmsKeyId: 'arn:aws:s3:::logs' }, 'InvalidKmsKeyIdException'],
    [
      { KmsKeyId: `arn:aws:kms:eu-west-1:${ACCOUNT}:key/12345678-1234-1234-1234-123456789012` },
      'KmsKeyNotFoundException',
    ],
    [
      { CloudWatchLogsLogGroupArn: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:g:*` },
      'InvalidCloudWatchLogsRoleArnException',
    ],
    [{ CloudWatchLogsRoleArn: `arn:aws:iam::${ACCOUNT}:role/r` }, 'InvalidCloudWatchLogsRoleArnException'],
    [
      { CloudWatchLogsLogGroupArn: 'group', CloudWatchLogsRoleArn: `arn:aws:iam::${ACCOUNT}:role/r` },
      'InvalidCloudWatchLogsLogGroupArnException',
    ],
    [{ IsMultiRegionTrail: true, IncludeGlobalServiceEvents: false }, 'InvalidParameterCombinationException'],
    [{ IsOrganizationTrail: true }, 'OrganizationsNotInUseException'],
    [{ TagsList: [{ Key: 'k' }, { Key: 'k', Value: 'v' }] }, 'InvalidTagParameterException'],
    [{ TagsList: Array.from({ length: 51 }, (_, i) => ({ Key: `k${i}` })) }, 'TagsLimitExceededException'],
  ])('%j is refused with %s, and no trail is left behind', async (more, code) => {
    expect(await refused('CreateTrail', { Name: 'first', S3BucketName: 'logs', ...more })).toBe(code);
    expect(await ok('DescribeTrails')).toEqual({ trailList: [] });
  });

  test('the messages that were seen', async () => {
    const messages = [];
    for (const more of [
      { IsMultiRegionTrail: true, IncludeGlobalServiceEvents: false },
      { CloudWatchLogsLogGroupArn: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:g:*` },
    ]) {
      messages.push((await call('CreateTrail', { Name: 'first', S3BucketName: 'logs', ...more })).json.Message);
    }
    expect(messages).toEqual([
      'Multi-Region trail must include global service events.',
      'You must specify a role ARN as well as a log group.',
    ]);
  });

  test('a name is taken once in a Region', async () => {
    await trail('first');
    expect(await refused('CreateTrail', { Name: 'first', S3BucketName: 'logs' })).toBe('TrailAlreadyExistsException');
    expect((await trail('first', {}, 'eu-west-1')).TrailARN).toBe(arn('first', 'eu-west-1'));
  });

  test('a Region has five trails', async () => {
    for (let i = 1; i <= 5; i += 1) await trail(`trail${i}`);
    expect((await call('CreateTrail', { Name: 'trail6', S3BucketName: 'logs' })).json).toEqual({
      __type: 'MaximumNumberOfTrailsExceededException',
      Message: `User: ${ACCOUNT} already has 5 trails in us-east-1.`,
    });
    await trail('trail6', {}, 'eu-west-1');
    await ok('DeleteTrail', { Name: 'trail1' });
    await trail('trail6');
  });
});

describe('an account that manages an organization', () => {
  const { trail } = useReference({ managementAccount: true });

  test('can have an organization trail', async () => {
    expect((await trail('first', { IsOrganizationTrail: true })).IsOrganizationTrail).toBe(true);
  });
});
