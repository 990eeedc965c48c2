import { expect, test } from 'vitest';
import { groupBy } from '../../common/group-by.js';

test('groups and their items keep the order in which they come', () => {
  const groups = groupBy(['banana', 'apple', 'blueberry', 'avocado', 'cherry'], (name) => name[0]!);
  expect([...groups]).toEqual([
    ['b', ['banana', 'blueberry']],
    ['a', ['apple', 'avocado']],
    ['c', ['cherry']],
  ]);
});

test('of nothing there is no group', () => {
  expect(groupBy([], String).size).toBe(0);
});
