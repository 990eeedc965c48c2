import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { referenceCapabilities } from '../../reference/capabilities.js';
import { startReference } from '../../reference/server.js';
import { expectContract } from '../harness/engine/contract.js';
import { listening } from '../harness/scripted-server.js';
import { isBuilt, needsBuild, recordOf } from './command.js';

const megabyte = 1_048_576;
const head = { 'content-type': 'application/x-amz-json-1.1' };

/** Starts the reference behind a server that answers DescribeTrails by itself. Resolves to its URL. */
async function answering(badly: (response: ServerResponse) => void): Promise<string> {
  const reference = await startReference();
  onTestFinished(() => reference.close());
  const { hostname, port } = new URL(reference.url);
  return listening(
    createServer((request: IncomingMessage, response) => {
      if (String(request.headers['x-amz-target']).endsWith('.DescribeTrails')) return badly(response);
      const { method, url: path, headers } = request;
      const passed = send({ hostname, port, method, path, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 0, answer.headers);
        answer.pipe(response);
      });
      request.pipe(passed);
    }),
  );
}

/** Writes without end, or until nobody listens any more. */
function flood(response: ServerResponse, megabytes: number): void {
  if (response.destroyed) return;
  if (megabytes === 0) return void response.end();
  response.write(' '.repeat(megabyte), () => flood(response, megabytes - 1));
}

const ways: Record<string, { badly: (response: ServerResponse) => void; told: string }> = {
  'never comes': { badly: () => undefined, told: 'the answer timed out' },
  'holds 100 MB': {
    badly: (response) => {
      response.writeHead(200, head);
      flood(response, 100);
    },
    told: 'too large',
  },
  'is cut short': {
    badly: (response) => {
      response.writeHead(200, { ...head, 'content-length': 1000 });
      response.write('{', () => response.destroy());
    },
    told: 'the connection was reset',
  },
  'never ends': {
    badly: (response) => {
      response.writeHead(200, head);
      response.write('{');
    },
    told: 'did not end',
  },
  'is a reset': { badly: (response) => response.socket?.resetAndDestroy(), told: 'the connection was reset' },
};

describe.skipIf(!isBuilt)(`one operation whose answer… (${needsBuild})`, () => {
  test.each(Object.entries(ways))('%s: one gap of reliability, and the run goes on', async (_, { badly, told }) => {
    const url = await answering(badly);
    const capability = referenceCapabilities.join(',');
    const { ended, record } = await recordOf([
      ...['--endpoint-url', url, '--capability', capability, '--timeout', '1'],
      ...['--operation', 'DescribeTrails', '--operation', 'GetTrail', '--suite', 'shapes'],
    ]);
    expectContract(record);
    expect(record.gaps.map(({ id, category }) => [id, category])).toEqual([
      ['DescribeTrails/no-answer', 'reliability'],
    ]);
    expect(record.gaps[0]?.actual).toContain(told);
    expect(record.checks.find(({ id }) => id === 'GetTrail/shapes/valid-request')?.outcome).toBe('passed');
    expect(ended.code).toBe(1);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  });
});
