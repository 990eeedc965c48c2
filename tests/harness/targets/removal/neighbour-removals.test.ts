import { describe, expect, test } from 'vitest';
import type { OwnedResource } from '../../../../harness/targets/removal/ledger.js';
import { removeResource } from '../../../../harness/targets/removal/remove-resource.js';
import { openedTarget } from '../../open-targets.js';
import { type ScriptedAnswer, type SeenRequest, scriptedServer } from '../../scripted-server.js';

const keyArn = 'arn:aws:kms:us-east-1:123456789012:key/1234';
const topicArn = 'arn:aws:sns:us-east-1:123456789012:ctc-topic';
const refused = (code: string, status = 400): ScriptedAnswer => ({ status, body: { __type: code, message: 'no' } });

async function removed(resource: OwnedResource, script: (request: SeenRequest) => ScriptedAnswer) {
  const server = await scriptedServer(script);
  const unknownAnswer = { status: 400, mediaType: 'application/x-amz-json-1.1', code: 'UnknownOperationException' };
  const target = openedTarget(server.url, {}, { unknownAnswer });
  return { gone: await removeResource(target, resource), seen: server.seen };
}

describe('a topic', () => {
  const topic: OwnedResource = { kind: 'topic', id: 'ctc-topic' };

  test('is deleted by the ARN that making it again tells', async () => {
    const { gone, seen } = await removed(topic, ({ body }) =>
      body.includes('CreateTopic') ? { body: `<TopicArn>${topicArn}</TopicArn>` } : { body: '<DeleteTopicResponse/>' },
    );
    expect(gone).toBe(true);
    expect(new URLSearchParams(seen[1]?.body).get('TopicArn')).toBe(topicArn);
  });

  test('is not gone where the target will not give it', async () => {
    expect((await removed(topic, () => refused('AuthorizationError', 403))).gone).toBe(false);
  });
});

describe('a log group', () => {
  const group: OwnedResource = { kind: 'log-group', id: 'ctc-group' };

  test('is deleted by its name', async () => {
    const { gone, seen } = await removed(group, () => ({ body: '' }));
    expect(gone).toBe(true);
    expect(seen[0]).toMatchObject({ operation: 'Logs_20140328.DeleteLogGroup', body: '{"logGroupName":"ctc-group"}' });
  });

  test('that is not there is gone', async () => {
    expect((await removed(group, () => refused('ResourceNotFoundException'))).gone).toBe(true);
  });
});

describe('a key', () => {
  const key: OwnedResource = { kind: 'key', id: keyArn };
  const described: OwnedResource = { kind: 'key', id: 'ctc-key' };

  test('is scheduled to be deleted as soon as KMS does that', async () => {
    const { gone, seen } = await removed(key, () => ({ body: { KeyState: 'PendingDeletion' } }));
    expect(gone).toBe(true);
    expect(seen[0]).toMatchObject({
      operation: 'TrentService.ScheduleKeyDeletion',
      body: JSON.stringify({ KeyId: '1234', PendingWindowInDays: 7 }),
    });
  });

  test.each(['KMSInvalidStateException', 'NotFoundException'])('that is gone says so by %s', async (code) => {
    expect((await removed(key, () => refused(code))).gone).toBe(true);
  });

  test.each([
    ['UnknownOperationException', 400],
    ['NotImplemented', 501],
    ['', 404],
  ])('is not gone where its deletion is not offered (%s, HTTP %d)', async (code, status) => {
    expect((await removed(key, () => refused(code, status))).gone).toBe(false);
  });

  test('without an ARN is looked for by its description', async () => {
    const { gone, seen } = await removed(described, ({ operation, body }) => {
      if (operation === 'TrentService.ListKeys')
        return body === '{}'
          ? { body: { Keys: [{ KeyId: 'one' }], Truncated: true, NextMarker: 'more' } }
          : { body: { Keys: [{ KeyId: 'two' }], Truncated: false } };
      if (operation === 'TrentService.DescribeKey')
        return { body: { KeyMetadata: { Arn: keyArn, Description: body.includes('two') ? 'ctc-key' : 'ctc-key-2' } } };
      return {};
    });
    expect(gone).toBe(true);
    expect(seen.at(-1)?.body).toContain('"KeyId":"1234"');
  });

  test('that nobody describes so was never made', async () => {
    const { gone, seen } = await removed(described, () => ({ body: { Keys: [], Truncated: false } }));
    expect(gone).toBe(true);
    expect(seen.map(({ operation }) => operation)).toEqual(['TrentService.ListKeys']);
  });

  test('is not known to be gone where keys are not listed, or without end', async () => {
    expect((await removed(described, () => refused('UnknownOperationException'))).gone).toBe(false);
    const { gone, seen } = await removed(described, () => ({ body: { Keys: [], Truncated: true, NextMarker: 'on' } }));
    expect(gone).toBe(false);
    expect(seen).toHaveLength(10);
  });
});
