import { describe, expect, test } from 'vitest';
import { openedTarget } from '../open-targets.js';
import { scriptedServer, socketServer } from '../scripted-server.js';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'a-secret-key', sessionToken: 'a-session-token' };

describe('what is sent', () => {
  test('a call is a POST to the endpoint, named and signed', async () => {
    const server = await scriptedServer(() => ({ body: { Trails: [] } }));
    const exchange = await openedTarget(server.url, { region: 'eu-central-1' }).call('ListTrails', { NextToken: 'ü' });
    const [seen] = server.seen;
    expect(seen).toMatchObject({ method: 'POST', path: '/', body: '{"NextToken":"ü"}' });
    expect(seen?.headers['x-amz-target']).toBe('CloudTrail_20131101.ListTrails');
    expect(seen?.headers['content-type']).toBe('application/x-amz-json-1.1');
    expect(seen?.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=test\/\d{8}\/eu-central-1\/cloudtrail\/aws4_request, SignedHeaders=.*host/,
    );
    expect(exchange).toMatchObject({
      operation: 'ListTrails',
      attempts: 1,
      request: { method: 'POST', url: server.url, body: '{"NextToken":"ü"}' },
      result: { kind: 'answer', status: 200, body: '{"Trails":[]}', bytes: 13, validUtf8: true },
    });
    expect(exchange.request.scope).toEqual({ region: 'eu-central-1', service: 'cloudtrail' });
  });

  test('the path of an endpoint URL is kept', async () => {
    const server = await scriptedServer(() => ({}));
    await openedTarget(`${server.url}cloudtrail/v1`).call('ListTrails', {});
    expect(server.seen[0]?.path).toBe('/cloudtrail/v1');
  });

  test('a neighbour is asked by its own method, path and signature', async () => {
    const server = await scriptedServer(() => ({}));
    const exchange = await openedTarget(server.url).neighbour({ service: 's3', method: 'PUT', path: '/a-bucket' });
    expect(server.seen[0]).toMatchObject({ method: 'PUT', path: '/a-bucket', body: '' });
    expect(server.seen[0]?.headers.authorization).toContain('/us-east-1/s3/aws4_request');
    expect(exchange).toMatchObject({ operation: '_', request: { url: `${server.url}a-bucket` } });
  });

  test('bytes that are no UTF-8 are kept as an answer and marked', async () => {
    const server = await scriptedServer(() => ({ body: '{}' }));
    const { result } = await openedTarget(server.url).call('ListTrails', {});
    expect(result).toMatchObject({ validUtf8: true });
  });
});

test('no secret stands in an exchange', async () => {
  const server = await scriptedServer(() => ({}));
  const target = openedTarget(server.url, { credentials, credentialSource: 'chain' });
  const exchanges = [
    await target.call('ListTrails', {}),
    await target.neighbour({ service: 's3', method: 'PUT', path: '/b' }),
  ];
  expect(server.seen[0]?.headers['x-amz-security-token']).toBe('a-session-token');
  const signature = /Signature=([0-9a-f]{64})/.exec(server.seen[0]?.headers.authorization ?? '')?.[1];
  expect(signature).toBeDefined();
  const text = JSON.stringify(exchanges);
  for (const secret of ['a-session-token', 'a-secret-key', 'AKIDEXAMPLE', signature])
    expect(text).not.toContain(secret);
  expect(text).toContain('redacted');
});

describe('halt', () => {
  test('nothing is sent any more, and the first reason stands', async () => {
    const server = await scriptedServer(() => ({}));
    const target = openedTarget(server.url);
    await target.call('ListTrails', {});
    expect(target.halted).toBeUndefined();
    target.halt('enough');
    target.halt('too late');
    const exchange = await target.call('ListTrails', {});
    expect(exchange.result).toEqual({ kind: 'failure', phase: 'halted', message: 'enough' });
    expect(target.halted).toBe('enough');
    expect(target.requests).toBe(1);
    expect(server.seen).toHaveLength(1);
    expect(JSON.stringify(exchange)).not.toContain('Credential=');
  });

  test('a call that is being retried ends with what it has', async () => {
    const server = await scriptedServer(() => {
      target.halt('enough');
      return { status: 500 };
    });
    const target = openedTarget(server.url);
    const exchange = await target.call('ListTrails', {});
    expect(exchange).toMatchObject({ attempts: 1, result: { kind: 'answer', status: 500 } });
  });
});

test('what a server says before its answer is no answer', async () => {
  const url = await socketServer((socket) => {
    socket.once('data', () =>
      socket.end(
        'HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\nHTTP/1.1 200 OK\r\nX-One: 1\r\nContent-Length: 2\r\n\r\n{}',
      ),
    );
  });
  const { result } = await openedTarget(url).call('ListTrails', {});
  expect(result).toMatchObject({
    status: 200,
    headers: [
      ['X-One', '1'],
      ['Content-Length', '2'],
    ],
    body: '{}',
  });
});
