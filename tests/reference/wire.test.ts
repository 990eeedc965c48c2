import { describe, expect, test } from 'vitest';
import { authorization, trailArn, useReference } from './reference-client.js';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the wire, behaviour.md section 1', () => {
  const { raw, call, trail } = useReference();
  const headers = (target: string) => ({ 'x-amz-target': target, authorization: authorization() });

  test('a success has 200, the content type without charset, a request id, a date and a length', async () => {
    const answer = await call('ListTrails');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/x-amz-json-1.1');
    expect(answer.headers['x-amzn-requestid']).toMatch(UUID_V4);
    expect(Date.parse(String(answer.headers.date))).not.toBeNaN();
    expect(answer.headers['content-length']).toBe(String(answer.text.length));
  });

  test('every answer has a request id of its own, errors too', async () => {
    const answers = [await call('ListTrails'), await call('ListTrails'), await call('GetTrail', { Name: 'nobody' })];
    expect(new Set(answers.map(({ headers }) => headers['x-amzn-requestid'])).size).toBe(3);
  });

  test('an empty output is the two bytes {}', async () => {
    await trail('first');
    for (const operation of ['StartLogging', 'StopLogging', 'DeleteTrail']) {
      expect((await call(operation, { Name: 'first' })).text).toBe('{}');
    }
  });

  test('a body is compact, without nulls and without unset members', async () => {
    await trail('first');
    const { text, json } = await call('GetTrail', { Name: 'first' });
    expect(text).toBe(JSON.stringify(json));
    expect(text).not.toContain('null');
    expect(json.Trail).not.toHaveProperty('S3KeyPrefix');
  });

  test('timestamps are epoch seconds with milliseconds', async () => {
    await trail('first');
    await call('StartLogging', { Name: 'first' });
    expect((await call('GetTrailStatus', { Name: 'first' })).json.StartLoggingTime).toBe(
      Date.UTC(2026, 10, 21, 12, 0, 0, 250) / 1000,
    );
  });

  test('an error has __type without namespace, Message with a capital, 400, no error header, Connection: close', async () => {
    const answer = await call('GetTrail', { Name: 'nobody' });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.json)).toEqual(['__type', 'Message']);
    expect(answer.json.__type).toBe('TrailNotFoundException');
    expect(answer.headers['content-type']).toBe('application/x-amz-json-1.1');
    expect(answer.headers['x-amzn-requestid']).toMatch(UUID_V4);
    expect(answer.headers).not.toHaveProperty('x-amzn-errortype');
    expect(answer.headers.connection).toBe('close');
  });

  test.each(['com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.ListTrails', 'CloudTrail_20131101.ListTrails'])(
    'the target %s is understood',
    async (target) => {
      expect((await raw({ headers: headers(target), body: '{}' })).json).toEqual({ Trails: [] });
    },
  );

  test.each(['', 'ListTrails', 'CloudTrail_20131101.NoSuchThing', 'CloudTrail_20131101.constructor', 'X.ListTrails'])(
    'the target %j is no operation',
    async (target) => {
      const answer = await raw({ headers: headers(target), body: '{}' });
      expect([answer.status, answer.json.__type]).toEqual([400, 'UnknownOperationException']);
    },
  );

  test('a charset parameter is accepted', async () => {
    const more = { 'content-type': 'application/x-amz-json-1.1; charset=utf-8' };
    expect((await raw({ headers: { ...headers('CloudTrail_20131101.ListTrails'), ...more }, body: '{}' })).status).toBe(
      200,
    );
  });

  test.each(['DescribeTrails', 'ListTrails', 'LookupEvents'])('%s takes an empty body as {}', async (operation) => {
    expect((await call(operation, '')).status).toBe(200);
  });

  test('null is absent, also inside of lists of structures', async () => {
    await trail('first', { S3KeyPrefix: null, TagsList: [{ Key: 'k', Value: null }] });
    const input = { TrailName: 'first', EventSelectors: [{ ReadWriteType: null }], AdvancedEventSelectors: null };
    expect((await call('PutEventSelectors', input)).json.EventSelectors?.[0]?.ReadWriteType).toBe('All');
    const { json } = await call('ListTags', { ResourceIdList: [trailArn('first')] });
    expect(json.ResourceTagList?.[0]?.TagsList).toEqual([{ Key: 'k' }]);
  });

  test('a name in another case is another member', async () => {
    await trail('there');
    expect((await call('DescribeTrails', { TrailNameList: ['nobody'] })).json.trailList).toHaveLength(1);
    expect((await call('CreateTrail', { name: 'first', s3BucketName: 'logs' })).json.__type).toBe(
      'InvalidTrailNameException',
    );
  });
});

describe('malformed and mistyped inputs', () => {
  const { call, ok } = useReference();

  test.each([
    ['no JSON', '{"Name":'],
    ['a list', '[]'],
    ['a string', '"x"'],
    ['null', 'null'],
    ['a number for a string', '{"Name":5,"S3BucketName":"logs"}'],
    ['a string for a boolean', '{"Name":"first","S3BucketName":"logs","IsMultiRegionTrail":"true"}'],
    ['a structure for a list', '{"Name":"first","S3BucketName":"logs","TagsList":{}}'],
    ['null in a list', '{"Name":"first","S3BucketName":"logs","TagsList":[null]}'],
    ['a number for a nested string', '{"Name":"first","S3BucketName":"logs","TagsList":[{"Key":1}]}'],
  ])('%s is a SerializationException, and nothing happens', async (_what, body) => {
    const answer = await call('CreateTrail', body);
    expect([answer.status, answer.json.__type]).toEqual([400, 'SerializationException']);
    expect(await ok('ListTrails')).toEqual({ Trails: [] });
  });

  test.each([{ MaxResults: '5' }, { MaxResults: 1.5 }, { MaxResults: 2 ** 40 }, { StartTime: '2026-01-01T00:00:00Z' }])(
    'LookupEvents refuses %j by type',
    async (input) => {
      expect((await call('LookupEvents', input)).json.__type).toBe('SerializationException');
    },
  );
});

describe('signature scope', () => {
  const { raw, call, trail } = useReference();
  const target = { 'x-amz-target': 'CloudTrail_20131101.ListTrails' };

  test('a request without Authorization is refused', async () => {
    const answer = await raw({ headers: target, body: '{}' });
    expect([answer.status, answer.json.__type]).toEqual([400, 'MissingAuthenticationTokenException']);
  });

  test.each([
    'Bearer x',
    'AWS4-HMAC-SHA256 Credential=AKID/20261121/us-east-1',
    `AWS4-HMAC-SHA256 ${'x'.repeat(8000)}`,
  ])('the Authorization %.40s is refused', async (authorization) => {
    const answer = await raw({ headers: { ...target, authorization }, body: '{}' });
    expect([answer.status, answer.json.__type]).toEqual([400, 'IncompleteSignatureException']);
  });

  test('a scope of another service is refused', async () => {
    const answer = await raw({ headers: { ...target, authorization: authorization('us-east-1', 'sns') }, body: '{}' });
    expect([answer.status, answer.json.__type]).toEqual([400, 'InvalidSignatureException']);
  });

  test('the Region of the scope is the Region of the call', async () => {
    const { TrailARN } = await trail('first', {}, 'eu-west-1');
    expect(TrailARN).toBe('arn:aws:cloudtrail:eu-west-1:123456789012:trail/first');
    expect((await call('GetTrail', { Name: 'first' }, 'us-east-1')).json.__type).toBe('TrailNotFoundException');
    expect((await call('GetTrail', { Name: 'first' }, 'eu-west-1')).status).toBe(200);
  });
});

describe('a reference that is to keep connections', () => {
  const { call } = useReference({ keepConnections: true });

  test('does so after an error, too', async () => {
    const answer = await call('GetTrail', { Name: 'nobody' });
    expect(answer.json.__type).toBe('TrailNotFoundException');
    expect(answer.headers.connection).not.toBe('close');
  });
});
