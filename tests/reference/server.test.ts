import { connect } from 'node:net';
import { Pool } from 'undici';
import { describe, expect, test } from 'vitest';
import { ManualClock } from '../../reference/clock.js';
import { startReference } from '../../reference/server.js';
import { loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';
import { checkedOperations } from '../suites/checked.js';
import { authorization, START, sendBytes, useReference } from './reference-client.js';

const CALL = { 'x-amz-target': 'CloudTrail_20131101.ListTrails', authorization: authorization() };

describe('whatever arrives', () => {
  const { raw, call, ok, reference } = useReference();

  test.each([
    ['another method', { method: 'GET', path: '/', headers: CALL }],
    ['DELETE on the root', { method: 'DELETE', path: '/', headers: CALL }],
    ['another path', { path: '/etc/passwd', headers: CALL, body: '{}' }],
    ['a path upwards', { path: '/../../etc/passwd', headers: CALL, body: '{}' }],
    ['no target', { headers: { authorization: CALL.authorization }, body: '{}' }],
    ['no headers', { body: '{}' }],
    ['bytes that are no UTF-8', { headers: CALL, body: Buffer.from('{"a":"\xff"}', 'latin1') }],
    ['a NUL', { headers: CALL, body: '\0' }],
    ['deep lists', { headers: CALL, body: `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}` }],
    ['deep structures', { headers: CALL, body: `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}` }],
    ['a body of three MiB', { headers: CALL, body: `{"a":"${'x'.repeat(3 * 1024 * 1024)}"}` }],
  ] as const)('%s is a client error, and the next call works', async (_what, parts) => {
    const answer = await raw(parts);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.json.__type).toMatch(/Exception$/);
    expect(await ok('ListTrails')).toEqual({ Trails: [] });
  });

  test.each([
    ['no HTTP', 'hello\r\n\r\n'],
    ['TLS', Buffer.from('16030100a5010000a10303', 'hex')],
    ['a header without end', `POST / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`],
    ['a length that is no number', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n'],
    ['a bad chunk', 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
  ])('%s is answered with 4xx, and the next call works', async (_what, bytes) => {
    expect(await sendBytes(reference().port, bytes)).toMatch(/^HTTP\/1\.1 4\d\d /);
    await ok('ListTrails');
  });

  test('a client that leaves in the middle of its body does no harm', async () => {
    await sendBytes(reference().port, 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"Na');
    await ok('ListTrails');
  });

  test('brackets inside of a string are no nesting', async () => {
    expect((await call('ListTrails', { Unknown: `${'['.repeat(500)}"\\` })).status).toBe(200);
  });

  test('unknown members are ignored, also those that JavaScript knows', async () => {
    expect((await call('ListTrails', '{"__proto__":{"NextToken":"x"},"constructor":1,"Surprise":[{}]}')).status).toBe(
      200,
    );
  });

  test('a pooled client keeps its place through refusals', async () => {
    const pool = new Pool(reference().url, { connections: 4 });
    const statuses = await Promise.all(
      Array.from({ length: 200 }, async (_, i) => {
        const { 'x-amz-target': target, authorization } = CALL;
        const headers = { 'x-amz-target': i % 2 ? target : 'none', authorization };
        const answer = await pool.request({ method: 'POST', path: '/', headers, body: '{}' });
        await answer.body.dump();
        return answer.statusCode;
      }),
    );
    await pool.close();
    expect(statuses).toEqual(Array.from({ length: 200 }, (_, i) => (i % 2 ? 200 : 400)));
  });
});

describe('starting and stopping', () => {
  test('says where it listens and what it has', async () => {
    const reference = await startReference({ account: '111122223333', region: 'eu-west-1' });
    expect(reference.url).toBe(`http://127.0.0.1:${reference.port}`);
    expect(reference).toMatchObject({ account: '111122223333', region: 'eu-west-1' });
    const all = loadFacts().capabilities;
    expect([...reference.capabilities].sort()).toEqual(all.filter((name) => name !== 'organizations').sort());
    expect(loadSpec().operationNames).toEqual(expect.arrayContaining([...reference.implementedOperations]));
    expect(reference.implementedOperations).toEqual(expect.arrayContaining([...checkedOperations]));
    await reference.close();
    const managing = await startReference({ managementAccount: true });
    expect([...managing.capabilities].sort()).toEqual([...all].sort());
    await managing.close();
  });

  test('ends idle and half-open connections when it closes, and can be closed twice', async () => {
    const reference = await startReference();
    const pool = new Pool(reference.url, { connections: 1 });
    await (await pool.request({ method: 'POST', path: '/', headers: CALL, body: '{}' })).body.dump();
    const halfOpen = connect(reference.port, '127.0.0.1');
    halfOpen.on('error', () => undefined);
    await new Promise((resolve) => halfOpen.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{', resolve));
    const ended = new Promise((resolve) => halfOpen.once('close', resolve));
    await Promise.all([reference.close(), reference.close(), ended]);
    await pool.destroy();
  });

  test('two references on one port: the second says so', async () => {
    const reference = await startReference();
    await expect(startReference({ port: reference.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await reference.close();
  });

  test('the same seed gives the same event ids, another seed others', async () => {
    const ids = async (seed: number) => {
      const reference = await startReference({ seed, clock: new ManualClock(START) });
      const lookup = async () => {
        const headers = { ...CALL, 'x-amz-target': 'CloudTrail_20131101.LookupEvents' };
        const answer = await fetch(reference.url, { method: 'POST', headers, body: '{}' });
        return ((await answer.json()) as { Events: { EventId: string }[] }).Events.map((event) => event.EventId);
      };
      await lookup();
      const first = await lookup();
      reference.reset();
      await lookup();
      expect(await lookup()).toEqual(first);
      await reference.close();
      return first;
    };
    const [a, b, c] = [await ids(1), await ids(1), await ids(2)];
    expect(a).toEqual(b);
    expect(a).not.toEqual(c);
    expect(a[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
