import { request } from 'undici';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { serveCommand } from '../../cli/serve.js';

let printed: string[];
let onLine: (line: string) => void;
beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    printed.push(line);
    onLine(line);
  });
});
afterEach(() => vi.restoreAllMocks());

/** Runs `serve` until the ready line, and then until `use` is done and the signal came. */
async function serve(args: string[], use: (url: string) => Promise<void>, signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM') {
  const before = process.listeners(signal);
  const ready = new Promise<string>((resolve) => {
    onLine = resolve;
  });
  const ended = serveCommand()
    .exitOverride()
    .parseAsync(['--port', '0', ...args], { from: 'user' });
  const line = await Promise.race([ready, ended.then(() => 'ended before it was ready')]);
  const url = line.replace('listening on ', '');
  // Only what serve itself listens with: the test runner's own listeners would end this process.
  const added = process.listeners(signal).filter((listener) => !before.includes(listener));
  try {
    await use(url);
  } finally {
    for (const listener of added) listener(signal);
  }
  await ended;
  expect(process.listeners(signal)).toEqual(before);
}

async function call(url: string, operation: string, input: object = {}) {
  const answer = await request(url, {
    method: 'POST',
    headers: {
      'x-amz-target': `CloudTrail_20131101.${operation}`,
      authorization:
        'AWS4-HMAC-SHA256 Credential=test/20261121/us-east-1/cloudtrail/aws4_request, SignedHeaders=host, Signature=00',
    },
    body: JSON.stringify(input),
  });
  const json = (await answer.body.json()) as Record<string, unknown>;
  return { status: answer.statusCode, json };
}

describe('serve', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'says where it listens, and ends with its connections on %s',
    async (signal) => {
      let url = '';
      await serve(
        [],
        async (where) => {
          url = where;
          expect((await call(url, 'ListTrails')).json).toEqual({ Trails: [] });
        },
        signal,
      );
      expect(printed).toEqual([expect.stringMatching(/^listening on http:\/\/127\.0\.0\.1:\d+$/)]);
      await expect(call(url, 'ListTrails')).rejects.toThrow();
    },
  );

  test('its options reach the reference', async () => {
    const options = [
      '--account',
      '111122223333',
      '--management-account',
      '--control',
      '--clock',
      '2026-01-31T12:00:00Z',
    ];
    await serve(options, async (url) => {
      await request(`${url}/logs`, { method: 'PUT' });
      const trail = { Name: 'first', S3BucketName: 'logs', IsOrganizationTrail: true };
      expect((await call(url, 'CreateTrail', trail)).json.TrailARN).toContain(':111122223333:');
      await call(url, 'StartLogging', { Name: 'first' });
      const { json } = await call(url, 'GetTrailStatus', { Name: 'first' });
      expect(json.StartLoggingTime).toBe(Date.UTC(2026, 0, 31, 12) / 1000);
      expect((await request(`${url}/_reference/reset`, { method: 'POST' })).statusCode).toBe(200);
      expect((await call(url, 'ListTrails')).json).toEqual({ Trails: [] });
    });
    await serve(['--require-signature'], async (url) => {
      expect((await call(url, 'ListTrails')).json.__type).toBe('InvalidSignatureException');
    });
    await serve(['--throttle', '1', '--clock', '2026-01-31'], async (url) => {
      expect((await call(url, 'ListTrails')).status).toBe(200);
      expect((await call(url, 'ListTrails')).json.__type).toBe('ThrottlingException');
    });
    await serve(['--error-rate', '1'], async (url) => {
      expect((await call(url, 'ListTrails')).status).toBeGreaterThanOrEqual(500);
    });
  });

  test('a port that is taken cannot be served', async () => {
    await serve([], async (url) => {
      const { port } = new URL(url);
      await expect(serveCommand().parseAsync(['--port', port], { from: 'user' })).rejects.toThrow(
        `cannot listen on port ${port}: EADDRINUSE`,
      );
    });
  });

  test.each([
    ['--port', '70000'],
    ['--account', '12'],
    ['--throttle', '0'],
    ['--throttle', 'slowly'],
    ['--reset-rate', '1.5'],
    ['--error-rate', '-1'],
    ['--latency', '1.5'],
    ['--clock', 'tomorrow'],
  ])('%s %s is wrong usage', async (...args) => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await expect(serveCommand().exitOverride().parseAsync(args, { from: 'user' })).rejects.toMatchObject({
      code: 'commander.invalidArgument',
    });
  });
});
