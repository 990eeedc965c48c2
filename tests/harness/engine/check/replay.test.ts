import { expect, test } from 'vitest';
import { readReplayToken, replayToken } from '../../../../harness/engine/check/replay.js';

const versions = { tool: '1.0.0', spec: '3.1.0' };
const history = { check: '_/lifecycle/trail-histories', seed: -7, path: '0:1:2', commands: 'BAB:X' };

test('a token is one word, and tells its history', () => {
  const token = replayToken(history, versions);
  expect(token).toMatch(/^[\w-]+$/);
  expect(readReplayToken(token, versions)).toEqual(history);
});

test('what is no token is refused', () => {
  for (const text of ['', 'abc', Buffer.from('{"tool":1}').toString('base64url')])
    expect(() => readReplayToken(text, versions)).toThrow(/not a valid token/);
});

test('a token of other versions is refused, with both of them', () => {
  const token = replayToken(history, { ...versions, spec: '3.0.0' });
  expect(() => readReplayToken(token, versions)).toThrow(/version 3\.0\.0 of the spec, and this is version 3\.1\.0/);
  expect(() => readReplayToken(replayToken(history, { ...versions, tool: '0.9.0' }), versions)).toThrow(/this tool/);
});
