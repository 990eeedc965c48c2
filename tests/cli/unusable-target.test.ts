import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { closedPort, httpServer, scriptedServer, socketServer } from '../harness/scripted-server.js';
import { hasOpenssl, selfSignedServer } from '../harness/targets/certificate.js';
import { isBuilt, needsBuild, place, run } from './command.js';
import { refusedRun } from './refused-run.js';

/** Runs the command against an endpoint that cannot be used; what its one line says. */
async function commandAbout(url: string, ...more: string[]): Promise<string> {
  const where = place();
  const { code, stdout, complaints } = await run(['run', '--endpoint-url', url, ...more], where);
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toContain(new URL(url).host);
  expect(stdout).toBe('');
  expect(code).toBe(3);
  expect(where.ledgers()).toEqual([]);
  return complaints[0] ?? '';
}

/** Begins a run, without the command around it, against an endpoint that cannot be used; what its one line says. */
async function complaintAbout(url: string, ...more: string[]): Promise<string> {
  const { code, complaint } = await refusedRun(['--endpoint-url', url, ...more]);
  expect(complaint).toContain(new URL(url).host);
  expect(complaint).not.toContain('\n');
  expect(code).toBe(3);
  return complaint;
}

const megabyte = 1_048_576;

/** Writes so many megabytes, as fast as they are taken. */
function pump(response: ServerResponse, megabytes: number): void {
  if (megabytes === 0 || response.destroyed) return void response.end();
  response.write(' '.repeat(megabyte), () => pump(response, megabytes - 1));
}

describe.skipIf(!isBuilt)(`the command, on a target that cannot be used: exit 3, one line (${needsBuild})`, () => {
  test('a closed port', async () => {
    expect(await commandAbout(`http://127.0.0.1:${await closedPort()}/`)).toContain('ECONNREFUSED');
  });

  test('a server that accepts and never answers', async () => {
    const url = await socketServer(() => undefined);
    expect(await commandAbout(url, '--timeout', '1')).toContain('the answer timed out');
  });
});

describe('a target that cannot be used: exit 3, one line that names it', () => {
  test('a host that does not resolve', async () => {
    expect(await complaintAbout('http://nonexistent.invalid/')).toContain('does not resolve');
  });

  test('a host that does not resolve, with credentials', async () => {
    const credentials = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' };
    const { code, complaint } = await refusedRun(['--endpoint-url', 'http://nonexistent.invalid/'], credentials);
    expect(code).toBe(3);
    expect(complaint).toContain('does not resolve');
  });

  test('HTML to everything', async () => {
    const page = { headers: { 'content-type': 'text/html' }, body: '<html>hello</html>' };
    const server = await scriptedServer(() => page);
    expect(await complaintAbout(server.url)).toContain('text/html');
    expect(server.seen.length).toBeGreaterThan(1);
  });

  test('a server that never ends its answers', async () => {
    const url = await httpServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
      response.write('{');
    });
    expect(await complaintAbout(url, '--timeout', '1')).toContain('is incomplete');
  });

  test('a server whose answers hold 100 MB', async () => {
    const url = await httpServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1', 'content-length': 100 * megabyte });
      pump(response, 100);
    });
    expect(await complaintAbout(url)).toContain('too large');
  });

  test('a server that cuts its answers short', async () => {
    const url = await httpServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1', 'content-length': 1000 });
      response.write('{"trailList":[', () => response.destroy());
    });
    expect(await complaintAbout(url)).toContain('the connection was reset');
  });

  test('a server that resets connections', async () => {
    const url = await socketServer((socket) => void socket.on('data', () => socket.resetAndDestroy()));
    expect(await complaintAbout(url)).toContain('the connection was reset');
  });

  test('TLS to a port that does not speak it', async () => {
    const url = await httpServer((_, response) => void response.end());
    expect(await complaintAbout(url.replace('http:', 'https:'))).toContain('TLS');
  });

  test('something that is not valid HTTP', async () => {
    expect(await complaintAbout(await socketServer((socket) => void socket.end('220 mail\r\n')))).toContain(
      'not valid HTTP',
    );
  });

  test.skipIf(!hasOpenssl)('a certificate that nobody trusts (needs openssl)', async () => {
    const { url } = await selfSignedServer('127.0.0.1', '{}');
    expect(await complaintAbout(url)).toContain('TLS');
  });

  test('rejected credentials', async () => {
    const body = { __type: 'InvalidSignatureException', Message: 'no' };
    const server = await scriptedServer(() => ({ status: 400, body }));
    expect(await complaintAbout(server.url)).toContain('rejects the credentials: InvalidSignatureException');
  });
});
