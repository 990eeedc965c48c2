import { expect, test } from 'vitest';
import { Skipped } from '../../../../harness/engine/check/check-signals.js';
import { CleanUp } from '../../../../harness/engine/resources/clean-up.js';

test('what was added last is done first, and once', async () => {
  const done: string[] = [];
  const cleanUp = new CleanUp();
  for (const name of ['a', 'b']) cleanUp.add(async () => void done.push(name));
  await cleanUp.run();
  await cleanUp.run();
  expect(done).toEqual(['b', 'a']);
});

test('an action that fails keeps no other from being done, and the first failure is thrown', async () => {
  const done: string[] = [];
  const cleanUp = new CleanUp();
  cleanUp.add(async () => void done.push('last'));
  cleanUp.add(() => Promise.reject(new TypeError('second')));
  cleanUp.add(() => Promise.reject(new TypeError('first')));
  await expect(cleanUp.run()).rejects.toThrow('first');
  expect(done).toEqual(['last']);
});

test('a signal that ends the check is no failure of its clean-up', async () => {
  const cleanUp = new CleanUp();
  cleanUp.add(() => Promise.reject(new Skipped('interrupted')));
  await expect(cleanUp.run()).resolves.toBeUndefined();
});
