import { describe, expect, test } from 'vitest';
import type { UnknownAnswer } from '../../../harness/targets/unknown-answer.js';
import { openedTarget } from '../open-targets.js';
import { type ScriptedAnswer, scriptedServer, socketServer } from '../scripted-server.js';

const error = (status: number, code: string): ScriptedAnswer => ({ status, body: { __type: code, Message: 'x' } });

/** Calls ListTrails on a server that gives these answers in turn, the last of them from then on. */
async function calling(answers: readonly ScriptedAnswer[], unknownAnswer?: UnknownAnswer) {
  const server = await scriptedServer(({ before }) => answers[Math.min(before, answers.length - 1)]!);
  const target = openedTarget(server.url, {}, { unknownAnswer });
  const exchange = await target.call('ListTrails', {});
  expect(server.seen).toHaveLength(exchange.attempts);
  expect(target.requests).toBe(exchange.attempts);
  return { attempts: exchange.attempts, status: exchange.result.kind === 'answer' ? exchange.result.status : 0 };
}

describe('what is sent again', () => {
  test.each(['ThrottlingException', 'Throttling', 'TooManyRequestsException', 'SlowDown'])(
    '%s, until it ends',
    async (code) => {
      const throttled = error(400, code);
      expect(await calling([throttled, throttled, {}])).toEqual({ attempts: 3, status: 200 });
    },
  );

  test('throttling by a status of its own', async () => {
    expect(await calling([error(429, 'ThrottlingException'), {}])).toEqual({ attempts: 2, status: 200 });
  });

  test('a 429 that names no error', async () => {
    expect(await calling([{ status: 429, body: '' }, {}])).toEqual({ attempts: 2, status: 200 });
  });

  test('a 5xx, three times at most', async () => {
    expect(await calling([error(500, 'InternalFailure')])).toEqual({ attempts: 3, status: 500 });
  });

  test('a 5xx that passes', async () => {
    expect(await calling([{ status: 503, body: '' }, {}])).toEqual({ attempts: 2, status: 200 });
  });

  test('a connection that is cut', async () => {
    let connections = 0;
    const url = await socketServer((socket) => {
      const first = connections++ === 0;
      socket.once('data', () => {
        if (first) socket.resetAndDestroy();
        else socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}');
      });
    });
    const exchange = await openedTarget(url).call('ListTrails', {});
    expect(exchange).toMatchObject({ attempts: 2, result: { kind: 'answer', status: 200 } });
  });
});

describe('what was met is told', () => {
  test('by the exchange and by the counts of the target', async () => {
    const throttled = error(400, 'ThrottlingException');
    const failed = error(503, 'ServiceUnavailable');
    const answers = [throttled, failed, throttled, failed, {}];
    const server = await scriptedServer(({ before }) => answers[Math.min(before, answers.length - 1)]!);
    const target = openedTarget(server.url);
    const exchange = await target.call('ListTrails', {});
    expect(exchange).toMatchObject({ attempts: 5, result: { status: 200 } });
    expect(exchange.weather).toEqual(['throttled', 'server-error', 'throttled', 'server-error']);
    expect(target.transport).toEqual({ retries: 4, throttled: 2, serverErrors: 2, resets: 0 });
    expect((await target.call('ListTrails', {})).weather).toBeUndefined();
  });

  test('a cut connection too', async () => {
    let connections = 0;
    const url = await socketServer((socket) => {
      const first = connections++ === 0;
      socket.once('data', () => {
        if (first) socket.resetAndDestroy();
        else socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}');
      });
    });
    const target = openedTarget(url);
    expect((await target.call('ListTrails', {})).weather).toEqual(['reset']);
    expect(target.transport).toEqual({ retries: 1, throttled: 0, serverErrors: 0, resets: 1 });
  });
});

describe('what stands at once', () => {
  test.each<[string, ScriptedAnswer]>([
    ['success', {}],
    ['a client error', error(400, 'TrailNotFoundException')],
    ['a 429 that speaks of something else', error(429, 'MaxConcurrentQueriesException')],
    ['501', { status: 501, body: '<html>' }],
    ['a 5xx by a code that says "unknown"', error(500, 'UnknownOperationException')],
  ])('%s', async (_, answer) => {
    expect((await calling([answer, {}])).attempts).toBe(1);
  });

  test('a 500 that is how the target says "unknown"', async () => {
    const unknown = { status: 500, mediaType: 'text/html', code: undefined };
    const page: ScriptedAnswer = { status: 500, headers: { 'content-type': 'text/html' }, body: '<html>' };
    expect((await calling([page], unknown)).attempts).toBe(1);
    expect((await calling([page])).attempts).toBe(3);
    expect((await calling([error(500, 'InternalFailure')], unknown)).attempts).toBe(3);
  });

  test('whatever another service answers', async () => {
    const server = await scriptedServer(() => ({ status: 503 }));
    const exchange = await openedTarget(server.url).neighbour({ service: 's3', method: 'PUT', path: '/bucket' });
    expect(exchange.attempts).toBe(1);
    expect(server.seen).toHaveLength(1);
  });
});
