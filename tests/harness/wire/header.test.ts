import { expect, test } from 'vitest';
import { headerOf } from '../../../harness/wire/header.js';

test('headers are found whatever their case', () => {
  expect(headerOf([['X-Amzn-RequestId', 'a']], 'x-amzn-requestid')).toBe('a');
  expect(headerOf([['x-amzn-requestid', 'a']], 'X-AMZN-REQUESTID')).toBe('a');
  expect(headerOf([['x-amzn-requestid-2', 'a']], 'x-amzn-requestid')).toBeUndefined();
});

test('of a header that is there twice the first counts', () => {
  expect(
    headerOf(
      [
        ['a', '1'],
        ['A', '2'],
      ],
      'a',
    ),
  ).toBe('1');
});
