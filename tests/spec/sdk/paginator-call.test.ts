import { expect, test } from 'vitest';
import { readPaginatorCall } from '../../../spec/sdk/paginator-call.js';
import { resultKey } from '../../../spec/sdk/result-key.js';

const call = (limit: string): string =>
  `import { createPaginator } from "@smithy/core";
export const paginateListCups = createPaginator(TeaClient, ListCupsCommand, "In", "Out", "${limit}");`;

test('the members that a paginator names; an empty limit is none', () => {
  const tokens = { operation: 'ListCups', inputToken: 'In', outputToken: 'Out' };
  expect(readPaginatorCall('p.js', call('Max'))).toEqual({ ...tokens, limitKey: 'Max' });
  expect(readPaginatorCall('p.js', call(''))).toEqual({ ...tokens, limitKey: null });
});

test('a module of another form is refused', () => {
  expect(() => readPaginatorCall('p.js', 'export async function* paginateListCups() {}')).toThrow(
    'p.js: no createPaginator',
  );
});

test('the only list, or the curated one of several, never a guess', () => {
  const list = { type: 'array' as const, items: { type: 'string' as const } };
  const one = { properties: { Cups: list, NextToken: { type: 'string' as const } } };
  const two = { properties: { Cups: list, Mugs: list } };
  const curated = { ListCups: { resultKey: 'Mugs', reason: 'because' } };
  expect(resultKey('ListCups', one, {})).toBe('Cups');
  expect(resultKey('ListCups', two, curated)).toBe('Mugs');
  expect(() => resultKey('ListCups', two, {})).toThrow('Cups, Mugs');
  expect(() => resultKey('ListCups', two, { ListCups: { resultKey: 'Pots', reason: '' } })).toThrow('Cups, Mugs');
  expect(() => resultKey('ListCups', one, curated)).toThrow('no curated result key is needed');
  expect(() => resultKey('ListCups', {}, {})).toThrow('no list');
});
