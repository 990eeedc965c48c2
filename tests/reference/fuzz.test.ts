import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operations } from '../../reference/operations.js';
import { loadSpec } from '../../spec/load.js';
import { sendBytes, trailArn, useReference } from './reference-client.js';

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

describe('nothing that a client sends makes the reference fail', () => {
  const { call, ok, raw, trail, reference } = useReference();

  test.each([...operations.keys()])('%s answers any input with 200 or 400', async (operation) => {
    await trail('first');
    const members = Object.keys(loadSpec().operation(operation).input.properties ?? {});
    const input = fc.dictionary(fc.constantFrom(...members), value);
    await fc.assert(
      fc.asyncProperty(input, async (body) => {
        expect((await call(operation, body)).status).toBeOneOf([200, 400]);
      }),
      { numRuns: 60, seed: 20261121 },
    );
    await ok('LookupEvents', {});
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
