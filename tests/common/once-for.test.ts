import { expect, test, vi } from 'vitest';
import { onceFor } from '../../common/once-for.js';

interface Owner {
  id: string;
}

test('each name is made once', () => {
  const make = vi.fn((name: string) => ({ name }));
  const made = onceFor(make);
  expect(made('a')).toBe(made('a'));
  expect(made('b')).toEqual({ name: 'b' });
  expect(make).toHaveBeenCalledTimes(2);
});

test('each name is made once for each combination of owners', () => {
  const make = vi.fn((name: string, one: Owner, other: Owner) => `${name} ${one.id} ${other.id}`);
  const made = onceFor(make);
  const [x, y] = [{ id: 'x' }, { id: 'y' }];
  const texts = [made('a', x, y), made('a', y, x), made('a', x, x), made('b', x, y), made('a', x, y)];
  expect(texts).toEqual(['a x y', 'a y x', 'a x x', 'b x y', 'a x y']);
  expect(make).toHaveBeenCalledTimes(4);
});

test('owners are told apart by identity', () => {
  const made = onceFor((name, owner: Owner) => ({ name, owner }));
  expect(made('a', { id: 'x' })).not.toBe(made('a', { id: 'x' }));
});

test('undefined is a value, too', () => {
  const make = vi.fn(() => undefined);
  const made = onceFor(make);
  expect([made('a'), made('a')]).toEqual([undefined, undefined]);
  expect(make).toHaveBeenCalledOnce();
});
