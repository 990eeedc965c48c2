import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCOUNT, authorization, START, useReference } from '../reference-client.js';
import { neighbourClient, TRUST } from './neighbour-client.js';

describe('the services beside CloudTrail, on the same port', () => {
  const { raw, call } = useReference();
  const { query, json, key, topic, alias, logGroup, role } = neighbourClient(raw);

  test('SNS makes a topic, in the Region and account of the caller, and again the same', async () => {
    const arn = `arn:aws:sns:eu-west-1:${ACCOUNT}:events`;
    for (const answer of [await topic('events', 'eu-west-1'), await topic('events', 'eu-west-1')]) {
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/xml']);
      expect(answer.text).toContain('<CreateTopicResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">');
      expect(answer.text).toContain(`<CreateTopicResult><TopicArn>${arn}</TopicArn></CreateTopicResult>`);
      expect(answer.text).toContain(`<RequestId>${answer.headers['x-amzn-requestid']}</RequestId>`);
    }
  });

  test('what a client sends comes back escaped in XML', async () => {
    const answer = await query('sns', { Action: '<a>&\u0000', Name: 'x' });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('<Code>InvalidAction</Code>');
    expect(answer.text).toContain('&lt;a&gt;&amp; is not');
  });

  test('STS says who calls', async () => {
    const { text } = await query('sts', { Action: 'GetCallerIdentity', Version: '2011-06-15' });
    expect(text).toContain(`<Account>${ACCOUNT}</Account>`);
    expect(text).toContain(`<Arn>arn:aws:iam::${ACCOUNT}:user/`);
  });

  test('IAM makes a role once', async () => {
    expect((await role('writer')).text).toContain(`<Arn>arn:aws:iam::${ACCOUNT}:role/writer</Arn>`);
    const again = await role('writer');
    expect([again.status, again.text.includes('<Code>EntityAlreadyExists</Code>')]).toEqual([409, true]);
    expect((await role('broken', 'no policy')).text).toContain('<Code>MalformedPolicyDocument</Code>');
    expect((await query('iam', { Action: 'DeleteRole', RoleName: 'writer' })).status).toBe(200);
    expect((await role('writer', TRUST)).status).toBe(200);
  });

  test('KMS makes keys and aliases, with its own errors', async () => {
    const { KeyId, Arn } = await key();
    expect(Arn).toBe(`arn:aws:kms:us-east-1:${ACCOUNT}:key/${KeyId}`);
    expect((await alias('alias/mine', KeyId)).status).toBe(200);
    expect((await alias('alias/mine', KeyId)).json.__type).toBe('AlreadyExistsException');
    expect((await alias('mine', KeyId)).json.__type).toBe('ValidationException');
    expect((await alias('alias/other', 'nobody')).json.__type).toBe('NotFoundException');
    const described = await json('kms', 'TrentService.DescribeKey', { KeyId: 'alias/mine' });
    expect(described.json.KeyMetadata?.Arn).toBe(Arn);
    expect((await json('kms', 'TrentService.Decrypt', {})).json.__type).toBe('UnknownOperationException');
  });

  test('KMS lists the keys of the Region, and schedules their deletion once', async () => {
    const { KeyId, Arn } = await key({ Description: 'mine' });
    await key({}, 'eu-west-1');
    const { Keys, Truncated } = (await json('kms', 'TrentService.ListKeys', {})).json;
    expect([Keys, Truncated]).toEqual([[{ KeyId, KeyArn: Arn }], false]);
    const { KeyMetadata } = (await json('kms', 'TrentService.DescribeKey', { KeyId })).json;
    expect(KeyMetadata).toMatchObject({ Description: 'mine', KeyState: 'Enabled' });
    const schedule = async (PendingWindowInDays: number) =>
      (await json('kms', 'TrentService.ScheduleKeyDeletion', { KeyId, PendingWindowInDays })).json;
    expect((await schedule(6)).__type).toBe('ValidationException');
    const deletion = START / 1000 + 7 * 24 * 3600;
    expect(await schedule(7)).toMatchObject({ KeyId: Arn, KeyState: 'PendingDeletion', DeletionDate: deletion });
    expect((await schedule(7)).__type).toBe('KMSInvalidStateException');
  });

  test('CloudWatch Logs makes a log group once', async () => {
    expect([(await logGroup('group')).status, (await logGroup('group')).json.__type]).toEqual([
      200,
      'ResourceAlreadyExistsException',
    ]);
    expect((await logGroup('no group!')).json.__type).toBe('InvalidParameterException');
    expect((await json('logs', 'Logs_20140328.DeleteLogGroup', { logGroupName: 'group' })).status).toBe(200);
    expect((await logGroup('group')).status).toBe(200);
  });

  test.each([
    ['sns', 'Action=CreateTopic'],
    ['iam', 'Action=CreateRole&RoleName=x'],
    ['sns', '%%%=&&&'],
    ['kms', '{"KeyId":5}'],
    ['kms', '['],
  ])('%s refuses %j with 400', async (service, body) => {
    const authorization = `AWS4-HMAC-SHA256 Credential=k/20261121/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=00`;
    const answer = await raw({ headers: { authorization, 'x-amz-target': 'TrentService.DescribeKey' }, body });
    expect(answer.status).toBe(400);
  });

  test('whatever is sent to them is answered with 200 or 4xx', async () => {
    const targets = ['TrentService.CreateKey', 'TrentService.CreateAlias', 'Logs_20140328.CreateLogGroup', 'x'];
    const names = [
      'Action',
      'Name',
      'RoleName',
      'AssumeRolePolicyDocument',
      'TopicArn',
      'KeyId',
      'AliasName',
      'Policy',
    ];
    const values = [
      'CreateTopic',
      'CreateRole',
      'SetTopicAttributes',
      'a',
      '',
      '{}',
      '[]',
      '{"Statement":[[]]}',
      'alias/a',
    ];
    const members = fc.dictionary(
      fc.constantFrom(...names),
      fc.oneof(fc.constantFrom(...values), fc.string({ unit: 'binary' })),
    );
    const body = fc.oneof(
      members.map((some) => new URLSearchParams(some).toString()),
      members.map((some) => JSON.stringify(some)),
      fc.json(),
      fc.string(),
    );
    const service = fc.constantFrom('sns', 'iam', 'sts', 'kms', 'logs', 's3');
    await fc.assert(
      fc.asyncProperty(service, fc.constantFrom(...targets), body, async (name, target, text) => {
        const headers = { authorization: authorization('us-east-1', name), 'x-amz-target': target };
        const { status } = await raw({ headers, path: name === 's3' ? '/some?policy' : '/', body: text });
        expect(status === 501 ? name : Math.floor(status / 100)).toBeOneOf([2, 4, 's3']);
      }),
      { numRuns: 300, seed: 20261121 },
    );
  });

  test('their calls are no events of CloudTrail here', async () => {
    await topic('events');
    const { json: looked } = await call('LookupEvents');
    expect(looked.Events).toEqual([]);
  });
});
