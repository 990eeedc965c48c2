import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seedOf } from '../../../../harness/engine/check/seed.js';

test('it stays what it was: a seed that a report tells repeats the same inputs for ever', () => {
  expect(seedOf(1, 'CreateTrail/shapes/generated-settings')).toBe(883237469);
  expect(seedOf(0, '')).toBe(300767517);
});

test('a 32-bit integer, the same every time', () => {
  fc.assert(
    fc.property(fc.integer(), fc.string(), (seed, id) => {
      const value = seedOf(seed, id);
      expect(value).toBe(value | 0);
      expect(seedOf(seed, id)).toBe(value);
    }),
  );
});

test('it differs between checks and between runs', () => {
  const ids = ['CreateTrail/shapes/a', 'CreateTrail/shapes/b', 'GetTrail/shapes/a'];
  const values = ids.flatMap((id) => Array.from({ length: 100 }, (_, seed) => seedOf(seed, id)));
  expect(new Set(values).size).toBe(values.length);
});

test('seed and id do not run into each other', () => {
  expect(seedOf(1, '2 x')).not.toBe(seedOf(12, ' x'));
  expect(seedOf(1, '1/x')).not.toBe(seedOf(11, '/x'));
});
