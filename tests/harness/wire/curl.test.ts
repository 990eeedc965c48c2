import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { type CurlSigning, toCurl, toCurlOnOneConnection } from '../../../harness/wire/curl.js';
import type { SentRequest } from '../../../harness/wire/exchange.js';
import { sentRequest } from '../exchanges.js';

const dummy: CurlSigning = { credentials: 'dummy' };
const environment = {
  PATH: process.env.PATH,
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'a secret',
  AWS_SESSION_TOKEN: 'a token',
};

/** The arguments that curl gets when a shell runs the line: a function of its name prints them, each ended by a NUL. */
function argumentsOf(line: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${line}`;
  const output = execFileSync('bash', ['--norc', '-c', script], { encoding: 'utf8', env: environment });
  return output.split('\0').slice(0, -1);
}

/** The bytes that reach curl's standard input when a shell runs the line. */
function bodyOf(line: string): Buffer {
  return execFileSync('bash', ['--norc', '-c', `curl() { cat; }\n${line}`], {
    env: environment,
    maxBuffer: 16 * 1_048_576,
  });
}

/** What follows an option, each time that it stands there. */
function valuesOf(args: readonly string[], option: string): string[] {
  return args.flatMap((arg, index) => (arg === option ? [args[index + 1] ?? ''] : []));
}

describe('a line means in a shell what was sent', () => {
  test.each([
    ['plain', 'trail'],
    ['single quotes', "it's 'quoted'"],
    ['only single quotes', "'''"],
    ['double quotes and backslashes', 'a "b" \\ \\\\ c'],
    ['expansions', '$HOME `id` $(id) $((1)) !!'],
    ['line ends and tabs', 'a\nb\tc\r\n'],
    ['wildcards and operators', '* ? [a-z] ~ & | ; < > ( ) { } #'],
    ['letters beyond ASCII', 'naïve – 名前 🎉'],
    ['a dash in front', '--help'],
    ['an at sign in front', '@/etc/passwd'],
  ])('%s', (_, value) => {
    const request = sentRequest('CreateTrail', { Name: value, S3BucketName: value });
    const args = argumentsOf(toCurl(request, dummy));
    expect(valuesOf(args, '--data-raw')).toEqual([request.body]);
    expect(args.at(-1)).toBe('http://127.0.0.1:5000/');
  });

  test('a body that is raw text is one word, too', () => {
    const request = { ...sentRequest('GetTrail'), body: "'; rm -rf / #\n" };
    const line = toCurl(request, dummy);
    expect(valuesOf(argumentsOf(line), '--data-binary')).toEqual(['@-']);
    expect(bodyOf(line).toString()).toBe(request.body);
    expect(line).not.toContain('\n');
  });

  test('headers keep their quotes and their case', () => {
    const request: SentRequest = { ...sentRequest('GetTrail'), headers: [['X-oDD', `it's "odd" $HOME`]] };
    expect(valuesOf(argumentsOf(toCurl(request, dummy)), '-H')[0]).toBe(`X-oDD: it's "odd" $HOME`);
  });

  test('a header without a value is sent, and a content type that was not sent is not', () => {
    const request: SentRequest = { ...sentRequest('GetTrail'), headers: [['x-amz-target', '']] };
    expect(valuesOf(argumentsOf(toCurl(request, dummy)), '-H')).toEqual(['x-amz-target;', 'Content-Type:']);
  });

  test('it is one line where no value holds a line end', () => {
    expect(toCurl(sentRequest('CreateTrail', { Name: 'a\nb' }), dummy)).not.toContain('\n');
  });
});

describe('a body that no word can hold', () => {
  const withBody = (body: Buffer): SentRequest => ({
    ...sentRequest('ListTrails'),
    body: body.toString('base64'),
    bodyEncoding: 'base64',
  });

  test.each([
    ['no UTF-8', Buffer.from('7b2261223a22fffe80c3287d', 'hex')],
    ['every byte', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))],
    ['what printf would take for its own', Buffer.from('-v %s\\n \\101 100%\u0000')],
    ['nothing', Buffer.alloc(0)],
  ])('%s', (_, body) => {
    const line = toCurl(withBody(body), dummy);
    expect(bodyOf(line)).toEqual(body);
    expect(line).not.toContain('\n');
  });

  test.each([
    ['a megabyte of one letter', `{"trailNameList":["${'a'.repeat(1_048_576)}"]}`],
    ['lists in lists', `{"a":${'['.repeat(20_000)}1${']'.repeat(20_000)}}`],
    ['objects in objects', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['the same with quotes in it', `{"a":"${"it's ".repeat(3_000)}"}`],
  ])('%s is made rather than written out', (_, body) => {
    const line = toCurl({ ...sentRequest('ListTrails'), body }, dummy);
    expect(bodyOf(line).toString()).toBe(body);
    if (!body.includes(' ')) expect(line.length).toBeLessThan(500);
  });
});

test('two requests on one connection are one call of curl', () => {
  const broken = { ...sentRequest('ListTrails'), body: '{"a"' };
  const line = toCurlOnOneConnection(broken, sentRequest('ListTrails'), dummy);
  const args = argumentsOf(line);
  expect(valuesOf(args, '--data-raw')).toEqual(['{"a"', '{}']);
  expect(args.filter((arg) => arg === '--next')).toHaveLength(1);
});

test('a path that curl would mend is sent as it is', () => {
  const odd = { ...sentRequest('ListTrails'), url: 'http://127.0.0.1:5000/a/../b' };
  expect(argumentsOf(toCurl(odd, dummy))).toContain('--path-as-is');
  expect(argumentsOf(toCurl(sentRequest('ListTrails'), dummy))).not.toContain('--path-as-is');
});

test('what was not signed is not signed', () => {
  const args = argumentsOf(toCurl({ ...sentRequest('ListTrails'), unsigned: true }, dummy));
  expect(args).not.toContain('--aws-sigv4');
  expect(args).not.toContain('--user');
});

test('headers that curl or the signature makes are not repeated, the others are', () => {
  const names = ['host', 'Authorization', 'X-Amz-Date', 'x-amz-security-token', 'X-Amz-Content-Sha256'];
  const more = ['Content-Length', 'user-agent', 'connection', 'accept', 'Amz-Sdk-Invocation-Id', 'amz-sdk-request'];
  const request: SentRequest = {
    ...sentRequest('GetTrail'),
    headers: [
      ...[...names, ...more].map((name) => [name, 'not-this'] as const),
      ['content-type', 'application/x-amz-json-1.1'],
      ['x-amz-target', 'CloudTrail_20131101.GetTrail'],
    ],
  };
  const args = argumentsOf(toCurl(request, dummy));
  expect(valuesOf(args, '-H')).toEqual([
    'content-type: application/x-amz-json-1.1',
    'x-amz-target: CloudTrail_20131101.GetTrail',
  ]);
  expect(args.join(' ')).not.toContain('not-this');
});

test('the signature names Region and service of the request', () => {
  const request: SentRequest = { ...sentRequest('GetTrail'), scope: { region: 'eu-central-1', service: 's3' } };
  expect(valuesOf(argumentsOf(toCurl(request, dummy)), '--aws-sigv4')).toEqual(['aws:amz:eu-central-1:s3']);
});

describe('credentials', () => {
  test('dummy ones are written out', () => {
    const args = argumentsOf(toCurl(sentRequest('GetTrail'), dummy));
    expect(valuesOf(args, '--user')).toEqual(['test:test']);
    expect(args.join(' ')).not.toContain('Security-Token');
  });

  test('real ones are left to the environment', () => {
    const line = toCurl(sentRequest('GetTrail'), { credentials: 'environment' });
    expect(line).not.toContain('AKIDEXAMPLE');
    expect(valuesOf(argumentsOf(line), '--user')).toEqual(['AKIDEXAMPLE:a secret']);
    expect(line).not.toContain('Security-Token');
  });

  test('so is a session token, where there is one', () => {
    const line = toCurl(sentRequest('GetTrail'), { credentials: 'environment-with-token' });
    expect(line).not.toContain('a token');
    expect(valuesOf(argumentsOf(line), '-H')).toContain('X-Amz-Security-Token: a token');
    expect(valuesOf(argumentsOf(line), '--user')).toEqual(['AKIDEXAMPLE:a secret']);
  });
});

test('a certificate bundle is named, and quoted where it has to be', () => {
  const line = toCurl(sentRequest('GetTrail'), { ...dummy, caBundle: "/tmp/it's mine/ca.pem" });
  expect(valuesOf(argumentsOf(line), '--cacert')).toEqual(["/tmp/it's mine/ca.pem"]);
  expect(argumentsOf(toCurl(sentRequest('GetTrail'), dummy))).not.toContain('--cacert');
});

test('a request that is no POST says so, and has no body unless there is one', () => {
  const put: SentRequest = {
    ...sentRequest('_'),
    method: 'PUT',
    headers: [],
    body: '',
    url: 'http://127.0.0.1:5000/b',
  };
  const args = argumentsOf(toCurl(put, dummy));
  expect(valuesOf(args, '-X')).toEqual(['PUT']);
  expect(args).not.toContain('--data-raw');
  const withBody = argumentsOf(toCurl({ ...put, body: '<a b="c">d</a>' }, dummy));
  expect(valuesOf(withBody, '--data-raw')).toEqual(['<a b="c">d</a>']);
});

test('a POST without a body sends an empty one', () => {
  const args = argumentsOf(toCurl({ ...sentRequest('ListTrails'), body: '' }, dummy));
  expect(valuesOf(args, '--data-raw')).toEqual(['']);
  expect(args).not.toContain('-X');
});

test('a request of another caller is signed with his key, and the secret of the run', () => {
  const request = sentRequest('GetTrail');
  const others = { ...request, scope: { ...request.scope, accessKeyId: 'OTHERKEY' } };
  const userOf = (signing: CurlSigning) => valuesOf(argumentsOf(toCurl(others, signing)), '--user');
  expect([userOf(dummy), userOf({ credentials: 'environment' })]).toEqual([['OTHERKEY:test'], ['OTHERKEY:a secret']]);
});
