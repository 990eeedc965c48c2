import { expect, test } from 'vitest';
import { headerOf, isAnswered, mediaTypeOf } from '../../../harness/wire/exchange.js';
import { answer, exchange, lost } from '../exchanges.js';

test('headers are found whatever their case', () => {
  expect(headerOf([['X-Amzn-RequestId', 'a']], 'x-amzn-requestid')).toBe('a');
  expect(headerOf([['x-amzn-requestid', 'a']], 'X-AMZN-REQUESTID')).toBe('a');
  expect(headerOf([['x-amzn-requestid-2', 'a']], 'x-amzn-requestid')).toBeUndefined();
});

test.each([
  ['application/x-amz-json-1.1', 'application/x-amz-json-1.1'],
  ['Application/X-Amz-JSON-1.1; charset=utf-8', 'application/x-amz-json-1.1'],
  [' text/html ;x', 'text/html'],
])('the media type of %s', (value, expected) => {
  expect(mediaTypeOf(answer({ headers: [['content-type', value]] }))).toBe(expected);
});

test('without a content type the media type is empty', () => {
  expect(mediaTypeOf(answer({ headers: [] }))).toBe('');
});

test('isAnswered', () => {
  expect(isAnswered(exchange('GetTrail', answer()))).toBe(true);
  expect(isAnswered(lost('GetTrail'))).toBe(false);
});
