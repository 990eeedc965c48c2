import { connect } from 'node:net';
import { request } from 'undici';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { ManualClock } from '../../reference/clock.js';
import type { Reference, ReferenceOptions } from '../../reference/reference-options.js';
import { startReference } from '../../reference/server.js';

export const ACCOUNT = '123456789012';
export const START = Date.UTC(2026, 10, 21, 12, 0, 0, 250);
const TARGET = 'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.';

/** A raw answer, its body parsed where it is JSON. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  // Tests reach into answers of every shape: an index signature that goes all the way down keeps them readable.
  json: Answer;
}

/** A JSON value that can be reached into. */
export interface Answer {
  [member: string]: Answer;
}

export function trailArn(name: string, region = 'us-east-1', account = ACCOUNT): string {
  return `arn:aws:cloudtrail:${region}:${account}:trail/${name}`;
}

export function authorization(region = 'us-east-1', service = 'cloudtrail', key = 'AKIDEXAMPLE'): string {
  return `AWS4-HMAC-SHA256 Credential=${key}/20261121/${region}/${service}/aws4_request, SignedHeaders=host, Signature=00`;
}

/** Sends bytes as they are; what comes back until the server ends the connection. */
export function sendBytes(port: number, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
    });
    socket.on('error', () => resolve(received));
    socket.on('close', () => resolve(received));
  });
}

/** The reference under test with raw HTTP calls to it; begins empty, at START and with the bucket `logs`, for each test. */
export function useReference(options: Omit<ReferenceOptions, 'clock' | 'port'> = {}) {
  let reference: Reference;
  const clock = new ManualClock(START);
  beforeAll(async () => {
    reference = await startReference({ ...options, clock });
  });
  beforeEach(async () => {
    reference.reset();
    await raw({ method: 'PUT', path: '/logs' });
  });
  afterAll(() => reference.close());

  async function raw(parts: {
    method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
    path?: string;
    headers?: Record<string, string>;
    body?: string | Buffer;
  }): Promise<RawAnswer> {
    const { method = 'POST', path = '/', headers = {}, body = null } = parts;
    const answer = await request(reference.url + path, { method, headers, body });
    const text = await answer.body.text();
    let json: Answer = {};
    if (text.startsWith('{')) json = JSON.parse(text) as Answer;
    return { status: answer.statusCode, headers: answer.headers, text, json };
  }

  /** One call of the API in a Region; the input may be raw text. */
  function call(operation: string, input: unknown = {}, region = 'us-east-1', key?: string): Promise<RawAnswer> {
    const headers = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': TARGET + operation,
      authorization: authorization(region, 'cloudtrail', key),
    };
    return raw({ headers, body: typeof input === 'string' ? input : JSON.stringify(input) });
  }

  /** A call that must succeed: its answer. */
  async function ok(operation: string, input: unknown = {}, region?: string): Promise<Answer> {
    const answer = await call(operation, input, region);
    if (answer.status !== 200) throw new Error(`${operation} was refused: ${answer.text}`);
    return answer.json;
  }

  /** A call that must be refused with status 400: the code. */
  async function refused(operation: string, input: unknown = {}, region?: string): Promise<string> {
    const answer = await call(operation, input, region);
    if (answer.status !== 400) throw new Error(`${operation} answered ${answer.status}: ${answer.text}`);
    return String(answer.json.__type);
  }

  const trail = (name: string, more: object = {}, region?: string) =>
    ok('CreateTrail', { Name: name, S3BucketName: 'logs', ...more }, region);

  return { raw, call, ok, refused, trail, clock, reference: () => reference };
}
