import { describe, expect, test } from 'vitest';
import { TargetError } from '../../../common/user-errors.js';
import { preflight } from '../../../harness/targets/preflight.js';
import { noRetries } from '../../../harness/targets/transport-counts.js';
import { settingsFor } from '../open-targets.js';
import { closedPort, type ScriptedAnswer, type SeenRequest, scriptedServer } from '../scripted-server.js';

const page = (status: number): ScriptedAnswer => ({ status, headers: { 'content-type': 'text/html' }, body: '<html>' });
const error = (code: string, status = 400): ScriptedAnswer => ({ status, body: { __type: code, Message: 'say why' } });
const unknown = error('UnknownOperationException');
const isProbe = ({ operation }: SeenRequest) => operation.includes('_');
const change = /^(Create|Update|Delete|Put|Add|Remove|Start|Stop|Register|Enable|Restore|Cancel)/;

async function preflightOf(script: (request: SeenRequest) => ScriptedAnswer) {
  const server = await scriptedServer(script);
  return { server, result: await preflight(settingsFor(server.url)) };
}

describe('a target that can be used', () => {
  test('one that is as it should be', async () => {
    const { server, result } = await preflightOf((request) =>
      isProbe(request) ? unknown : { body: { trailList: [{ Name: 'a' }, { Name: 'b' }] } },
    );
    const code = 'UnknownOperationException';
    expect(result).toEqual({
      unknownAnswer: { status: 400, mediaType: 'application/x-amz-json-1.1', code },
      acceptsAnything: false,
      targetForm: 'short',
      livenessOperation: 'DescribeTrails',
      trails: 2,
      requests: 2,
      transport: noRetries(),
    });
    expect(server.seen).toHaveLength(2);
  });

  test('the trails of other Regions are not asked for', async () => {
    const { server } = await preflightOf((request) => (isProbe(request) ? unknown : {}));
    expect(server.seen[1]?.body).toBe('{"includeShadowTrails":false}');
  });

  test('one that answers 501 with JSON to everything: every operation is missing, and that is for the run to say', async () => {
    const { result } = await preflightOf(() => error('NotImplemented', 501));
    expect(result).toMatchObject({ livenessOperation: 'DescribeTrails', trails: 0, acceptsAnything: false });
    expect(result.unknownAnswer).toMatchObject({ status: 501, code: 'NotImplemented' });
  });

  test('one that has no DescribeTrails but lists', async () => {
    const { result } = await preflightOf(({ operation }) => (operation === 'ListTrails' ? { body: {} } : unknown));
    expect(result.livenessOperation).toBe('ListTrails');
  });

  test('one that answers a 404 page to what it does not have', async () => {
    const { result } = await preflightOf(({ operation }) => (operation === 'LookupEvents' ? { body: {} } : page(404)));
    expect(result).toMatchObject({
      livenessOperation: 'LookupEvents',
      unknownAnswer: { status: 404, mediaType: 'text/html' },
    });
  });

  test('one that accepts what cannot exist', async () => {
    const { result } = await preflightOf(() => ({}));
    expect(result).toMatchObject({
      acceptsAnything: true,
      unknownAnswer: undefined,
      livenessOperation: 'DescribeTrails',
    });
  });

  test('one that knows operations by their long names only', async () => {
    const { result } = await preflightOf(({ operation }) =>
      operation === 'com.amazonaws.cloudtrail.v20131101.ListTrails' ? { body: {} } : unknown,
    );
    expect(result).toMatchObject({ targetForm: 'long', livenessOperation: 'ListTrails' });
  });

  test('one that knows operations by neither name is asked by the short one', async () => {
    const { result } = await preflightOf(() => unknown);
    expect(result).toMatchObject({ targetForm: 'short', livenessOperation: 'DescribeTrails' });
  });

  test('one that denies a read to these credentials is still CloudTrail', async () => {
    const { result } = await preflightOf((request) => (isProbe(request) ? unknown : error('AccessDeniedException')));
    expect(result.livenessOperation).toBe('DescribeTrails');
  });
});

describe('a target that cannot', () => {
  test.each<[string, (request: SeenRequest) => ScriptedAnswer, RegExp]>([
    [
      'HTML to everything',
      () => page(200),
      /does not answer as CloudTrail: \d+ reads return HTTP 200 with text\/html instead of JSON/,
    ],
    ['a 404 page to everything', () => page(404), /HTTP 404 with text\/html/],
    [
      'plain text without a content type',
      () => ({ headers: { 'content-type': '' }, body: 'hello' }),
      /no content type/,
    ],
    ['a JSON list to everything', () => ({ body: [] }), /does not answer as CloudTrail/],
    [
      'rejected credentials',
      (request) => (isProbe(request) ? unknown : error('UnrecognizedClientException')),
      /rejects the credentials: UnrecognizedClientException say why/,
    ],
    ['rejected credentials before all', () => error('InvalidSignatureException', 403), /rejects the credentials/],
    ['an expired token', () => error('ExpiredTokenException'), /rejects the credentials: ExpiredToken/],
  ])('%s', async (_, script, message) => {
    const server = await scriptedServer(script);
    const failure = await preflight(settingsFor(server.url)).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(TargetError);
    expect((failure as Error).message).toMatch(message);
    expect((failure as Error).message).toContain(server.url);
    expect((failure as Error).message).not.toContain('\n');
  });

  test('a closed port', async () => {
    const url = `http://127.0.0.1:${await closedPort()}/`;
    const failure = await preflight(settingsFor(url)).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(TargetError);
    expect((failure as Error).message).toContain(`${url} cannot be used: the connection failed`);
  });
});

test('nothing that could change the target is sent', async () => {
  const server = await scriptedServer(() => error('AccessDeniedException'));
  await preflight(settingsFor(server.url));
  expect(server.seen.length).toBeGreaterThan(2);
  expect(server.seen.filter(({ operation }) => change.test(operation))).toEqual([]);
  expect(server.seen.every(({ path }) => path === '/')).toBe(true);
});
