import { expect, test } from 'vitest';
import { nearMatches } from '../../common/near-matches.js';

const names = ['CreateTrail', 'DeleteTrail', 'GetTrail', 'ListTrails', 'StartQuery'];

test.each([
  ['CreateTrial', ['CreateTrail']],
  ['createtrail', ['CreateTrail', 'DeleteTrail', 'GetTrail']],
  ['Unrelated', []],
  ['', []],
])('what looks like %j', (wanted, expected) => {
  expect(nearMatches(wanted, names)).toEqual(expected);
});

test('at most three, the closest first', () => {
  const found = nearMatches('abcdef', ['abcdex', 'abcxyz', 'abcdef', 'abcdefg', 'abcdefgh']);
  expect(found).toEqual(['abcdef', 'abcdefg', 'abcdefgh']);
});

test('a name of one letter has no pairs, and matches nothing', () => {
  expect(nearMatches('a', ['a', 'b'])).toEqual([]);
});
