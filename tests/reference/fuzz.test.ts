import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operations } from '../../reference/operations.js';
import type { ReceivedRequest } from '../../reference/wire/received-request.js';
import { loadSpec } from '../../spec/load.js';
import { inProcessReference } from '../../verify/in-process-reference.js';
import { authorization, sendBytes, trailArn, useReference } from './reference-client.js';

/** Words that lead past the first rules, so that the later ones are met, too. */
const word = fc.constantFrom(
  'first',
  'logs',
  trailArn('first'),
  'Management',
  'AWS::S3::Object',
  'eventCategory',
  'k',
  '',
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom('Key', 'Value', 'Field', 'Equals', 'FieldSelectors', 'Type', 'Values', '__proto__'),
      tie('any'),
    ),
  ),
})).any;

const usual = {
  id: 'request',
  method: 'POST',
  target: '/',
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  authorization: authorization(),
  amzTarget: undefined,
  userAgent: 'fuzz',
  sourceAddress: '127.0.0.1',
  body: Buffer.of(),
};

/** A reference in this process, which thousands of inputs reach without a connection, with the bucket `logs` and a trail. */
async function freshReference() {
  const { ask } = inProcessReference();
  const send = (parts: Partial<ReceivedRequest>) => ask({ ...usual, ...parts });
  const call = async (operation: string, input: unknown) => {
    const amzTarget = `CloudTrail_20131101.${operation}`;
    return (await send({ amzTarget, body: Buffer.from(JSON.stringify(input)) })).status;
  };
  expect((await send({ method: 'PUT', target: '/logs', authorization: undefined })).status).toBe(200);
  expect(await call('CreateTrail', { Name: 'first', S3BucketName: 'logs' })).toBe(200);
  return call;
}

describe('nothing that a client sends makes the reference fail', () => {
  const { call, raw, reference } = useReference();

  test.each([...operations.keys()])('%s answers any input with 200 or 400', async (operation) => {
    const call = await freshReference();
    const members = Object.keys(loadSpec().operation(operation).input.properties ?? {});
    const input = fc.dictionary(fc.constantFrom(...members), value);
    await fc.assert(
      fc.asyncProperty(input, async (body) => {
        expect(await call(operation, body)).toBeOneOf([200, 400]);
      }),
      { numRuns: 60, seed: 20261121 },
    );
    expect(await call('LookupEvents', {})).toBe(200);
  });

  test('bytes of every kind leave it standing', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string().map((text) => Buffer.from(`POST / HTTP/1.1\r\n${text}\r\n\r\n`)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        await sendBytes(reference().port, Buffer.from(some));
        expect((await raw({ method: 'HEAD', path: '/logs' })).status).toBe(200);
      }),
      { numRuns: 100, seed: 20261121 },
    );
  });

  test('a thousand connections at once are answered', async () => {
    const answers = await Promise.all(Array.from({ length: 1000 }, () => call('GetTrail', { Name: 'nobody' })));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([400]));
  });
});
