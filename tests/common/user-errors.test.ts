import { expect, test } from 'vitest';
import { TargetError, UsageError } from '../../common/user-errors.js';

test.each([
  ['UsageError', new UsageError('what to do')],
  ['TargetError', new TargetError('what to do')],
])('a %s is named in its text', (name, error) => {
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).toBe(`${name}: what to do`);
});

test('neither is the other', () => {
  expect(new UsageError('')).not.toBeInstanceOf(TargetError);
  expect(new TargetError('')).not.toBeInstanceOf(UsageError);
});
