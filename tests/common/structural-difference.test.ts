import { expect, test } from 'vitest';
import { type StructuralDifference, structuralDifferences } from '../../common/structural-difference.js';

test.each<[string, unknown, unknown, StructuralDifference[]]>([
  ['the same value', { a: [1, { b: null }] }, { a: [1, { b: null }] }, []],
  ['the same members in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
  [
    'a member that is missing, one that is extra and one that changed',
    { a: 1, b: 2, c: { d: 3 } },
    { b: 2, c: { d: 4 }, e: 5 },
    [
      { path: ['a'], kind: 'missing', expected: 1 },
      { path: ['c', 'd'], kind: 'changed', expected: 3, actual: 4 },
      { path: ['e'], kind: 'extra', actual: 5 },
    ],
  ],
  [
    'a list of names with one more and one less',
    { errors: ['A', 'B'] },
    { errors: ['B', 'C'] },
    [
      { path: ['errors', 'A'], kind: 'missing', expected: 'A' },
      { path: ['errors', 'C'], kind: 'extra', actual: 'C' },
    ],
  ],
  [
    'a list of names in another order',
    ['A', 'B'],
    ['B', 'A'],
    [{ path: [], kind: 'reordered', expected: ['A', 'B'], actual: ['B', 'A'] }],
  ],
  [
    'a list with a name that is there twice',
    ['A'],
    ['A', 'A'],
    [{ path: [], kind: 'changed', expected: ['A'], actual: ['A', 'A'] }],
  ],
  ['a list of numbers', [1, 2], [1, 3], [{ path: [], kind: 'changed', expected: [1, 2], actual: [1, 3] }]],
  ['an object and a list', { a: {} }, { a: [] }, [{ path: ['a'], kind: 'changed', expected: {}, actual: [] }]],
  ['null and an object', null, {}, [{ path: [], kind: 'changed', expected: null, actual: {} }]],
  ['a member of undefined and none', { a: undefined }, {}, [{ path: ['a'], kind: 'missing', expected: undefined }]],
])('%s', (_, expected, actual, differences) => {
  expect(structuralDifferences(expected, actual)).toStrictEqual(differences);
});
