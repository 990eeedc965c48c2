import { expect, test } from 'vitest';
import { parseJsonBody } from '../../../harness/wire/parse-json-body.js';

const parse = (body: string) => parseJsonBody({ body, validUtf8: true });
const nested = (depth: number, inner = '') => '['.repeat(depth) + inner + ']'.repeat(depth);

test.each([
  ['an object', '{"a":[1]}'],
  ['a list', '[]'],
  ['null', 'null'],
  ['512 levels', nested(512)],
  ['many levels, one after the other', `[${Array(600).fill('[]').join(',')}]`],
  ['brackets in a text', JSON.stringify('['.repeat(600))],
  ['brackets after an escaped quote', JSON.stringify(`"${'['.repeat(600)}`)],
])('%s is JSON', (_, body) => {
  expect(parse(body)).toEqual({ value: JSON.parse(body) });
});

test.each([
  ['nothing', ''],
  ['HTML', '<html></html>'],
  ['a cut object', '{"Trail":{'],
  ['a byte order mark', '\uFEFF{}'],
  ['two objects', '{}{}'],
])('%s is an error', (_, body) => {
  expect(parse(body)).toHaveProperty('error');
});

test.each([
  ['lists', nested(513)],
  ['objects', `${'{"a":'.repeat(513)}1${'}'.repeat(513)}`],
])('more than 512 levels of %s are an error', (_, body) => {
  expect(parse(body)).toEqual({ error: 'the body nests deeper than 512 levels' });
});

test('bytes that are not UTF-8 are an error even where they parse', () => {
  expect(parseJsonBody({ body: '{"Name":"\uFFFD"}', validUtf8: false })).toEqual({
    error: 'the body is not valid UTF-8',
  });
});
