import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createProgress } from '../../reporters/create-progress.js';
import { plainProgress } from '../../reporters/plain-progress.js';
import { rightRecord } from './records.js';

test('a line for each check, in the order in which they end', async () => {
  const written: string[] = [];
  const progress = plainProgress({ write: (text: string | Uint8Array) => written.push(String(text)) > 0 });
  progress.on({ type: 'run-started', target: 'http://127.0.0.1:1/', checks: 10, seed: 5 });
  progress.on({ type: 'check-finished', id: 'GetTrail/shapes/b', outcome: 'passed', done: 1, checks: 10 });
  progress.on({ type: 'check-finished', id: 'GetTrail/shapes/a', outcome: 'unimplemented', done: 10, checks: 10 });
  progress.on({ type: 'run-finished', record: rightRecord });
  await progress.end();
  expect(written.join('').split('\n')).toEqual([
    '10 checks against http://127.0.0.1:1/, seed 5',
    ' 1/10 passed          GetTrail/shapes/b',
    '10/10 not implemented GetTrail/shapes/a',
    '',
  ]);
});

test('a stream that is no terminal gets plain lines', async () => {
  const stream = new PassThrough();
  const progress = await createProgress(stream as unknown as NodeJS.WriteStream);
  progress.on({ type: 'run-started', target: 'here', checks: 1, seed: 5 });
  await progress.end();
  expect(String(stream.read())).toBe('1 checks against here, seed 5\n');
});
