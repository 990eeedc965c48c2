import {
  CloudTrailClient,
  type CloudTrailClientConfig,
  DescribeTrailsCommand,
  GetEventDataStoreCommand,
  GetTrailCommand,
  GetTrailStatusCommand,
  ListTrailsCommand,
  StopLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadFacts } from '../../../spec/facts.js';
import { answer, requestId } from '../exchanges.js';
import { type ScriptedAnswer, scriptedServer } from '../scripted-server.js';

/** An SDK client against a server that always says the same, and what that server saw. */
async function sdkAgainst(scripted: ScriptedAnswer) {
  const { url, seen } = await scriptedServer(() => scripted);
  const configuration: CloudTrailClientConfig = {
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  };
  const client = new CloudTrailClient(configuration);
  onTestFinished(() => client.destroy());
  return { client, seen };
}

const thrown = (call: Promise<unknown>) =>
  call.then(
    () => 'nothing',
    (error: Error) => error.name,
  );

/** Where an error answer carries its code. */
const codes: Record<string, ScriptedAnswer> = {
  'client.error-code.header': { headers: { 'X-Amzn-Errortype': 'TrailNotFoundException' } },
  'client.error-code.code': { body: { code: 'TrailNotFoundException' } },
  'client.error-code.type': { body: { __type: 'TrailNotFoundException' } },
  'client.error-code.namespace': { body: { __type: 'aws.protocoltests.json10#TrailNotFoundException' } },
  'client.error-code.uri': {
    headers: { 'X-Amzn-Errortype': 'TrailNotFoundException:http://internal.amazon.com/coral/' },
  },
  'client.error-code.top-level': { body: { __type: 'TrailNotFoundException', Nested: { __type: 'ns#Other' } } },
};

describe('the code of an error', () => {
  test.each(Object.entries(codes))('%s', async (_, scripted) => {
    const { client } = await sdkAgainst({ status: 400, ...scripted });
    expect(await thrown(client.send(new GetTrailCommand({ Name: 'a-trail' })))).toBe('TrailNotFoundException');
    const { headers = {}, body = {} } = scripted;
    const read = answer({ status: 400, headers: Object.entries(headers), body });
    expect(read.errorCode).toBe('TrailNotFoundException');
  });
});

/** What a client makes of answers, and sends. */
const readings: Record<string, () => Promise<void>> = {
  async 'client.unknown-members'() {
    const { client } = await sdkAgainst({ body: { Trail: { Name: 'a-trail', MemberOfTomorrow: { deep: [1] } } } });
    const { Trail } = await client.send(new GetTrailCommand({ Name: 'a-trail' }));
    expect(Trail).toEqual({ Name: 'a-trail' });
  },
  async 'client.unknown-enum-values'() {
    const { client } = await sdkAgainst({ body: { Status: 'OF_TOMORROW' } });
    const { Status } = await client.send(new GetEventDataStoreCommand({ EventDataStore: 'a-store' }));
    expect(Status).toBe('OF_TOMORROW');
  },
  async 'client.nulls'() {
    const { client } = await sdkAgainst({ body: { Trail: { Name: 'a-trail', S3KeyPrefix: null } } });
    const { Trail } = await client.send(new GetTrailCommand({ Name: 'a-trail' }));
    expect(Trail?.S3KeyPrefix).toBeUndefined();
  },
  async 'client.timestamps'() {
    for (const [written, time] of [
      ['1.486505154426E9', '2017-02-07T22:05:54.426Z'],
      ['1486505154.426', '2017-02-07T22:05:54.426Z'],
      ['1486505154', '2017-02-07T22:05:54.000Z'],
    ]) {
      const { client } = await sdkAgainst({ body: `{"IsLogging":true,"StartLoggingTime":${written}}` });
      const { StartLoggingTime } = await client.send(new GetTrailStatusCommand({ Name: 'a-trail' }));
      expect(StartLoggingTime?.toISOString()).toBe(time);
    }
  },
  async 'client.request-id'() {
    const { client } = await sdkAgainst({ body: { Trails: [] } });
    const { $metadata } = await client.send(new ListTrailsCommand({}));
    expect($metadata.requestId).toBe(requestId);
  },
  async 'client.empty-input'() {
    const { client, seen } = await sdkAgainst({ body: { Trails: [] } });
    await client.send(new ListTrailsCommand({}));
    expect(seen[0]?.body).toBe('{}');
  },
  async 'client.sends-target'() {
    const { client, seen } = await sdkAgainst({ body: { Trails: [] } });
    await client.send(new ListTrailsCommand({}));
    expect(seen[0]).toMatchObject({ method: 'POST', path: '/', operation: 'ListTrails' });
    expect(seen[0]?.headers['content-type']).toBe('application/x-amz-json-1.1');
  },
  async 'client.no-nulls'() {
    const { client, seen } = await sdkAgainst({ body: { trailList: [] } });
    await client.send(new DescribeTrailsCommand({ trailNameList: ['a-trail'], includeShadowTrails: undefined }));
    expect(seen[0]?.body).toBe('{"trailNameList":["a-trail"]}');
  },
  async 'client.empty-answer'() {
    const { client } = await sdkAgainst({ body: '' });
    const output = await client.send(new StopLoggingCommand({ Name: 'a-trail' }));
    expect(output.$metadata.httpStatusCode).toBe(200);
  },
};

describe('what a client reads and sends', () => {
  test.each(Object.entries(readings))('%s', (_, ask) => ask());
});

test('every requirement on clients is asked here', () => {
  const known = [...loadFacts().requirements.keys()].filter((id) => id.startsWith('client.'));
  expect([...Object.keys(codes), ...Object.keys(readings)].sort()).toEqual(known.sort());
});
