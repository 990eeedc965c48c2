import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'undici';
import { describe, expect, test } from 'vitest';
import { startReference } from '../../reference/server.js';
import { authorization, useReference } from './reference-client.js';

const CALL = { 'x-amz-target': 'CloudTrail_20131101.ListTrails', authorization: authorization() };

describe('slow clients', () => {
  const { ok, reference } = useReference({ requestTimeoutMs: 200 });

  test.each([
    ['headers', 'POST / HTTP/1.1\r\nHost: x\r\n'],
    ['a body', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"Na'],
  ])('one that never ends %s is cut off with 408', async (_what, bytes) => {
    const received = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(reference().port, '127.0.0.1', () => socket.write(bytes));
      socket.on('data', (chunk) => {
        text += chunk.toString('latin1');
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(text));
    });
    expect(received).toMatch(/^HTTP\/1\.1 408 /);
    await ok('ListTrails');
  });

  test('ones that hold their connections open and say nothing stand in nobody’s way', async () => {
    const sockets = Array.from({ length: 500 }, () =>
      connect(reference().port, '127.0.0.1').on('error', () => undefined),
    );
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
    await ok('ListTrails');
    for (const socket of sockets) socket.destroy();
  });

  test('one that sends many calls and reads no answer stands in nobody’s way', async () => {
    const one = `POST / HTTP/1.1\r\nHost: x\r\nX-Amz-Target: ${CALL['x-amz-target']}\r\nAuthorization: ${CALL.authorization}\r\nContent-Length: 2\r\n\r\n{}`;
    const socket = connect(reference().port, '127.0.0.1').on('error', () => undefined);
    socket.pause();
    socket.write(one.repeat(5000));
    await ok('ListTrails');
    socket.destroy();
    await ok('ListTrails');
  });
});

const OPENSSL = 'openssl';
const hasOpenssl = (() => {
  try {
    execFileSync(OPENSSL, ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

test.skipIf(!hasOpenssl)('with a key and a certificate it speaks HTTPS', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ctc-tls-'));
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync(OPENSSL, ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...files, ...names], {
    stdio: 'ignore',
  });
  const [key, cert] = [readFileSync(join(folder, 'key.pem'), 'utf8'), readFileSync(join(folder, 'cert.pem'), 'utf8')];
  rmSync(folder, { recursive: true });
  const reference = await startReference({ tls: { key, cert } });
  expect(reference.url).toBe(`https://127.0.0.1:${reference.port}`);
  const client = new Client(reference.url, { connect: { ca: cert } });
  const answer = await client.request({ method: 'POST', path: '/', headers: CALL, body: '{}' });
  expect([answer.statusCode, await answer.body.json()]).toEqual([200, { Trails: [] }]);
  await client.close();
  const plain = await new Promise<string>((resolve) => {
    let text = '';
    const socket = connect(reference.port, '127.0.0.1', () => socket.end('POST / HTTP/1.1\r\nHost: x\r\n\r\n'));
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
  });
  expect(plain).not.toMatch(/ 200 /);
  await reference.close();
});
