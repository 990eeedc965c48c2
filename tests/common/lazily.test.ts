import { expect, test, vi } from 'vitest';
import { lazily } from '../../common/lazily.js';

test('the value is built when it is first asked for, and once', () => {
  const build = vi.fn(() => ({ some: 'value' }));
  const value = lazily(build);
  expect(build).not.toHaveBeenCalled();
  expect(value()).toBe(value());
  expect(build).toHaveBeenCalledOnce();
});

test('undefined is a value, too', () => {
  const build = vi.fn(() => undefined);
  const value = lazily(build);
  expect([value(), value()]).toEqual([undefined, undefined]);
  expect(build).toHaveBeenCalledOnce();
});

test('a build that throws is tried again', () => {
  const build = vi
    .fn(() => 'value')
    .mockImplementationOnce(() => {
      throw new Error('not yet');
    });
  const value = lazily(build);
  expect(value).toThrow('not yet');
  expect(value()).toBe('value');
});
