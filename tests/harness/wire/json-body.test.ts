import { expect, test } from 'vitest';
import { isJsonObject } from '../../../common/json.js';
import { jsonBodyOf, jsonObjectOf } from '../../../harness/wire/json-body.js';
import { answer } from '../exchanges.js';

test('an object is parsed, and once for each answer', () => {
  const one = answer({ body: { Trail: { Name: 'x' } } });
  expect(jsonObjectOf(one)).toEqual({ Trail: { Name: 'x' } });
  expect(jsonObjectOf(one)).toBe(jsonObjectOf(one));
  expect(jsonObjectOf(answer({ body: { other: 1 } }))).toEqual({ other: 1 });
});

test.each([
  ['a list', '[]'],
  ['null', 'null'],
  ['a text', '"{}"'],
  ['a number', '1'],
])('%s is JSON but no object', (_, body) => {
  expect(jsonBodyOf(answer({ body }))).toHaveProperty('value');
  expect(jsonObjectOf(answer({ body }))).toBeUndefined();
});

test.each([
  ['nothing', ''],
  ['HTML', '<html></html>'],
  ['a cut object', '{"Trail":{'],
  ['a byte order mark', '\uFEFF{}'],
  ['two objects', '{}{}'],
])('%s is an error', (_, body) => {
  expect(jsonBodyOf(answer({ body }))).toHaveProperty('error');
  expect(jsonObjectOf(answer({ body }))).toBeUndefined();
});

test('bytes that are no UTF-8 are an error even where they parse', () => {
  expect(jsonBodyOf({ ...answer({ body: '{"Name":"\uFFFD"}' }), validUtf8: false })).toEqual({
    error: 'the body is not valid UTF-8',
  });
});

test('isJsonObject tells objects from lists and null', () => {
  expect([{}, [], null, 'x', undefined].map(isJsonObject)).toEqual([true, false, false, false, false]);
});
