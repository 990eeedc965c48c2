import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadOut } from '../../../../harness/engine/select/spread-out.js';

const groupOf = (item: string) => item[0]!;

test('what is of one group stands apart', () => {
  expect(spreadOut(['a1', 'a2', 'a3', 'b1', 'c1', 'c2'], groupOf)).toEqual(['a1', 'c1', 'a2', 'b1', 'c2', 'a3']);
});

test('a group with a shorter way ends before the others', () => {
  const reach = (group: string) => (group === 'b' ? 0.5 : 1);
  expect(spreadOut(['a1', 'a2', 'a3', 'b1', 'b2', 'b3'], groupOf, reach)).toEqual(['b1', 'a1', 'b2', 'b3', 'a2', 'a3']);
});

test('nothing is lost, and within a group the order stays', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat())), (pairs) => {
      const items = pairs.map((pair) => pair.join(''));
      const spread = spreadOut(items, groupOf);
      for (const group of ['a', 'b', 'c'])
        expect(spread.filter((item) => groupOf(item) === group)).toEqual(
          items.filter((item) => groupOf(item) === group),
        );
      expect(spread.length).toBe(items.length);
    }),
  );
});
