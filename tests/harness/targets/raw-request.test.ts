import { describe, expect, test } from 'vitest';
import { openedTarget } from '../open-targets.js';
import { httpServer, scriptedServer } from '../scripted-server.js';

/** What a server saw of a request, byte for byte. */
interface Seen {
  method: string;
  path: string;
  headers: string[];
  body: Buffer;
  port: number | undefined;
}

async function seeing() {
  const seen: Seen[] = [];
  const url = await httpServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url: path = '', rawHeaders: headers, socket } = request;
    seen.push({ method, path, headers, body: Buffer.concat(chunks), port: socket.remotePort });
    response.end('{}');
  });
  return { url, seen };
}

describe('a raw request', () => {
  test('without anything odd is an ordinary call', async () => {
    const server = await scriptedServer(() => ({}));
    const target = openedTarget(server.url);
    await target.call('ListTrails', {});
    await target.send({ operation: 'ListTrails' });
    const [call, raw] = server.seen.map(({ headers, ...rest }) => ({
      ...rest,
      names: Object.keys(headers),
      before: 0,
    }));
    expect(raw).toEqual(call);
  });

  test('keeps method, path, order and case of headers, and bytes', async () => {
    const { url, seen } = await seeing();
    const body = Buffer.from('7b2261223a22ff80227d', 'hex');
    const exchange = await openedTarget(url).send({
      operation: '_',
      method: 'PUT',
      path: '/a//b/../c?d=e%20f',
      headers: [
        ['X-AMZ-target', 'odd'],
        ['cONTENT-tYPE', 'application/x-amz-json-1.1; charset=utf-8'],
      ],
      body,
    });
    expect(seen[0]).toMatchObject({ method: 'PUT', path: '/a//b/../c?d=e%20f', body });
    const names = seen[0]!.headers.filter((_, index) => index % 2 === 0);
    expect(names.indexOf('X-AMZ-target')).toBeGreaterThanOrEqual(0);
    expect(names.indexOf('cONTENT-tYPE')).toBe(names.indexOf('X-AMZ-target') + 1);
    expect(exchange.request).toMatchObject({
      url: `${url}a//b/../c?d=e%20f`,
      body: body.toString('base64'),
      bodyEncoding: 'base64',
    });
  });

  test('of bytes that are text is noted as text', async () => {
    const { url } = await seeing();
    const exchange = await openedTarget(url).send({ operation: '_', body: Buffer.from('{"ü":1}') });
    expect(exchange.request.body).toBe('{"ü":1}');
    expect(exchange.request.bodyEncoding).toBeUndefined();
  });

  test('is signed unless it is told not to be, or was', async () => {
    const { url, seen } = await seeing();
    const target = openedTarget(url);
    await target.send({ operation: '_' });
    const unsigned = await target.send({ operation: '_', signature: 'none' });
    const given = await target.send({ operation: '_', signature: 'given', headers: [['Authorization', 'mine']] });
    const authorizations = seen.map(({ headers }) => headers[headers.findIndex((name) => /^auth/i.test(name)) + 1]);
    expect(authorizations[0]).toContain('AWS4-HMAC-SHA256');
    expect(seen[1]?.headers.some((name) => /^(authorization|x-amz-date)$/i.test(name))).toBe(false);
    expect(authorizations[2]).toBe('mine');
    expect([unsigned.request.unsigned, given.request.unsigned]).toEqual([true, undefined]);
    expect(JSON.stringify(given)).not.toContain('mine');
  });

  test('goes over a connection of its own where it is given one', async () => {
    const { url, seen } = await seeing();
    const target = openedTarget(url);
    const one = target.connect();
    const other = target.connect();
    for (const on of [one, other, one]) await target.send({ operation: '_', on });
    const [first, second, third] = seen.map(({ port }) => port);
    expect(third).toBe(first);
    expect(second).not.toBe(first);
    await Promise.all([one.close(), other.close()]);
  });

  test('that nobody could send is a fault of ours, and no loss', async () => {
    const { url, seen } = await seeing();
    await expect(openedTarget(url).send({ operation: '_', path: 'no-slash' })).rejects.toThrow();
    expect(seen).toEqual([]);
  });

  test('is retried as a call is', async () => {
    const server = await scriptedServer(({ before }) => (before === 0 ? { status: 500 } : {}));
    expect(await openedTarget(server.url).send({ operation: 'ListTrails' })).toMatchObject({ attempts: 2 });
  });
});

test('calls name their operation in the form that the target takes', async () => {
  const server = await scriptedServer(() => ({}));
  const target = openedTarget(server.url, {}, { targetForm: 'long' });
  await target.call('ListTrails', {});
  expect(server.seen[0]?.headers['x-amz-target']).toBe(
    'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.ListTrails',
  );
});
