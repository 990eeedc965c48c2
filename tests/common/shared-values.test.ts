import { expect, test } from 'vitest';
import { SharedValues } from '../../common/shared-values.js';

test('a value is created once, when it is first asked for', () => {
  const values = new SharedValues();
  const key = Symbol('numbers');
  let created = 0;
  const numbers = () => values.once(key, () => [++created]);
  expect(numbers()).toEqual([1]);
  expect(numbers()).toBe(numbers());
  expect(created).toBe(1);
});

test('other keys and other holders have values of their own', () => {
  const [a, b] = [Symbol('same'), Symbol('same')];
  const values = new SharedValues();
  expect(values.once(a, () => 1)).toBe(1);
  expect(values.once(b, () => 2)).toBe(2);
  expect(new SharedValues().once(a, () => 3)).toBe(3);
});

test('undefined is a value, too', () => {
  const values = new SharedValues();
  const key = {};
  expect(values.once(key, () => undefined as number | undefined)).toBeUndefined();
  expect(values.once<number | undefined>(key, () => 1)).toBeUndefined();
});
