import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { toFailure } from '../../../harness/targets/failure.js';
import type { FailurePhase } from '../../../harness/wire/exchange.js';
import { openedTarget } from '../open-targets.js';
import { closedPort, httpServer, socketServer } from '../scripted-server.js';

/** What a call to an endpoint ends in, with limits that no test has to wait for. */
async function phaseOf(url: string): Promise<{ phase: FailurePhase; message: string; attempts: number }> {
  const target = openedTarget(url, { limits: { headersMs: 300, bodyMs: 300, answerMs: 2_000, answerBytes: 1_000 } });
  const { result, attempts } = await target.call('ListTrails', {});
  if (result.kind !== 'failure') throw new Error(`it got an answer: ${result.status} ${result.body}`);
  expect(result.message.split('\n')).toHaveLength(1);
  return { ...result, attempts };
}

const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.1\r\n';

describe('where a request was lost, by real sockets', () => {
  test('a closed port', async () => {
    const port = await closedPort();
    const { phase, message } = await phaseOf(`http://127.0.0.1:${port}/`);
    expect(phase).toBe('connect');
    expect(message).toContain('ECONNREFUSED');
    expect(message).toContain(String(port));
  });

  test('a host that does not resolve', async () => {
    const { phase, message } = await phaseOf('http://nonexistent.invalid/');
    expect(phase).toBe('dns');
    expect(message).toContain('nonexistent.invalid');
  });

  test('a server that accepts and says nothing', async () => {
    expect((await phaseOf(await socketServer(() => undefined))).phase).toBe('headers');
  });

  test('a server that stops in its headers', async () => {
    expect((await phaseOf(await socketServer((socket) => void socket.write(head)))).phase).toBe('headers');
  });

  test('a body that is cut short', async () => {
    const url = await socketServer((socket) => {
      socket.once('data', () => socket.end(`${head}Content-Length: 100\r\n\r\n{"Trails":`));
    });
    expect(['reset', 'body']).toContain((await phaseOf(url)).phase);
  });

  test('a chunked body that is cut short', async () => {
    const url = await socketServer((socket) => {
      socket.once('data', () => socket.end(`${head}Transfer-Encoding: chunked\r\n\r\n5\r\n{"Tra\r\n`));
    });
    expect(['reset', 'body']).toContain((await phaseOf(url)).phase);
  });

  test('a body that never ends', async () => {
    const url = await socketServer((socket) => {
      socket.once('data', () => socket.write(`${head}Content-Length: 100\r\n\r\n{"Trails":`));
    });
    expect((await phaseOf(url)).phase).toBe('body');
  });

  test('a trickle that keeps every pause short', async () => {
    const url = await httpServer((_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(timer));
    });
    expect((await phaseOf(url)).phase).toBe('body');
  });

  test('an answer above the bound', async () => {
    expect((await phaseOf(await httpServer((_, response) => void response.end('x'.repeat(1_001))))).phase).toBe('size');
  });

  test('a chunked answer above the bound', async () => {
    const url = await httpServer((_, response) => {
      for (let i = 0; i < 20; i++) response.write('x'.repeat(100));
      response.end();
    });
    expect((await phaseOf(url)).phase).toBe('size');
  });

  test('an answer that just fits', async () => {
    const target = openedTarget(await httpServer((_, response) => void response.end('x'.repeat(1_000))), {
      limits: { answerBytes: 1_000 },
    });
    expect((await target.call('ListTrails', {})).result).toMatchObject({ kind: 'answer', bytes: 1_000 });
  });

  test('something that is not HTTP', async () => {
    const url = await socketServer((socket) => void socket.end('SSH-2.0-OpenSSH_9.6\r\n'));
    expect((await phaseOf(url)).phase).toBe('parse');
  });

  test('a connection that is reset, each of four times', async () => {
    const url = await socketServer((socket) => void socket.once('data', () => socket.resetAndDestroy()));
    expect(await phaseOf(url)).toMatchObject({ phase: 'reset', attempts: 4 });
  });

  test('a connection that is ended without a word', async () => {
    const url = await socketServer((socket) => void socket.once('data', () => socket.end()));
    expect((await phaseOf(url)).phase).toBe('reset');
  });

  test('TLS to a port that does not speak it', async () => {
    const url = await httpServer((_, response) => void response.end());
    expect((await phaseOf(url.replace('http:', 'https:'))).phase).toBe('tls');
  });
});

describe('toFailure', () => {
  const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });

  test.each<[string, unknown, FailurePhase]>([
    ['the first of several attempts', new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')]), 'connect'],
    ['a name server that does not answer', coded('EAI_AGAIN'), 'dns'],
    ['a connection that takes too long', coded('UND_ERR_CONNECT_TIMEOUT'), 'connect'],
    ['an expired certificate', coded('CERT_HAS_EXPIRED'), 'tls'],
    ['a certificate for another host', coded('ERR_TLS_CERT_ALTNAME_INVALID'), 'tls'],
    ['OpenSSL', coded('ERR_SSL_WRONG_VERSION_NUMBER'), 'tls'],
    ['something thrown that is no error', 'odd', 'reset'],
  ])('%s', (_, error, phase) => {
    expect(toFailure(error)).toMatchObject({ kind: 'failure', phase });
  });

  test('tells what the system said', () => {
    expect(toFailure(coded('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1')).message).toContain('127.0.0.1:1');
  });
});

test('a closed port is closed: nothing of the tests listens on it', async () => {
  const server = createServer();
  const port = await closedPort();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  await new Promise((resolve) => server.close(resolve));
});
