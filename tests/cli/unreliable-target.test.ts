import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { referenceCapabilities } from '../../reference/capabilities.js';
import { startReference } from '../../reference/server.js';
import { expectContract } from '../harness/engine/contract.js';
import { listening } from '../harness/scripted-server.js';
import { isBuilt, needsBuild, recordOf } from './command.js';

const megabyte = 1_048_576;
const head = { 'content-type': 'application/x-amz-json-1.1' };

/** Starts the reference behind a server that answers some operations by itself. Resolves to its URL. */
async function answering(badly: Readonly<Record<string, (response: ServerResponse) => void>>): Promise<string> {
  const reference = await startReference();
  onTestFinished(() => reference.close());
  const { hostname, port } = new URL(reference.url);
  return listening(
    createServer((request: IncomingMessage, response) => {
      const operation = String(request.headers['x-amz-target']).split('.').at(-1)!;
      if (badly[operation]) return badly[operation](response);
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

/** Operations whose answers never come, hold 100 MB, are cut short, never end, and are a reset; and how that is told. */
const ways: Record<string, { badly: (response: ServerResponse) => void; told: string }> = {
  // The first read of all, before the run begins.
  DescribeTrails: { badly: () => undefined, told: 'the answer timed out' },
  GetEventSelectors: {
    badly: (response) => {
      response.writeHead(200, head);
      flood(response, 100);
    },
    told: 'too large',
  },
  GetInsightSelectors: {
    badly: (response) => {
      response.writeHead(200, { ...head, 'content-length': 1000 });
      response.write('{', () => response.destroy());
    },
    told: 'the connection was reset',
  },
  GetTrailStatus: {
    badly: (response) => {
      response.writeHead(200, head);
      response.write('{');
    },
    told: 'is incomplete',
  },
  ListPublicKeys: { badly: (response) => response.socket?.resetAndDestroy(), told: 'the connection was reset' },
};

test.skipIf(!isBuilt)(
  `answers that do not come: one gap of reliability each, and the run goes on (${needsBuild})`,
  async () => {
    const url = await answering(Object.fromEntries(Object.entries(ways).map(([name, { badly }]) => [name, badly])));
    const { ended, record } = await recordOf([
      ...['--endpoint-url', url, '--capability', referenceCapabilities.join(','), '--timeout', '1'],
      ...['--operation', [...Object.keys(ways), 'GetTrail'].join(','), '--suite', 'shapes'],
    ]);
    expectContract(record);
    expect(record.gaps.map(({ id, category }) => [id, category])).toEqual(
      Object.keys(ways).map((name) => [`${name}/no-answer`, 'reliability']),
    );
    for (const { operation, actual } of record.gaps) expect(actual).toContain(ways[operation]?.told);
    expect(record.checks.find(({ id }) => id === 'GetTrail/shapes/valid-request')?.outcome).toBe('passed');
    expect(ended.code).toBe(1);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  },
);
