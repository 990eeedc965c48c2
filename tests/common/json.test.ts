import { expect, test } from 'vitest';
import { isJsonObject, parseJsonObject } from '../../common/json.js';

test('isJsonObject tells objects from lists and null', () => {
  expect([{}, [], null, 'x', 1, undefined].map(isJsonObject)).toEqual([true, false, false, false, false, false]);
});

test.each([
  ['{"a":{"b":1}}', { a: { b: 1 } }],
  ['{}', {}],
  ['[]', undefined],
  ['null', undefined],
  ['"{}"', undefined],
  ['', undefined],
  ['{"a":', undefined],
])('%j as a JSON object', (text, expected) => {
  expect(parseJsonObject(text)).toEqual(expected);
});
