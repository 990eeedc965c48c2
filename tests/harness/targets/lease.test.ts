import { expect, test } from 'vitest';
import { createLeasePool } from '../../../harness/targets/lease.js';

/** Lets everything that can go on go on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('no more places than there are, handed out in order', async () => {
  const pool = createLeasePool(2);
  const order: number[] = [];
  const back: (() => void)[] = [];
  for (let n = 0; n < 5; n++) {
    void pool.take().then((giveBack) => {
      order.push(n);
      back[n] = giveBack;
    });
  }
  await settled();
  expect(order).toEqual([0, 1]);
  back[1]!();
  await settled();
  expect(order).toEqual([0, 1, 2]);
  back[0]!();
  back[2]!();
  await settled();
  expect(order).toEqual([0, 1, 2, 3, 4]);
});

test('a place given back twice is one place', async () => {
  const pool = createLeasePool(1);
  const giveBack = await pool.take();
  giveBack();
  giveBack();
  await pool.take();
  let second = false;
  void pool.take().then(() => {
    second = true;
  });
  await settled();
  expect(second).toBe(false);
});

test('a late second give-back takes nothing from who has the place now', async () => {
  const pool = createLeasePool(1);
  const first = await pool.take();
  const waiting = pool.take();
  first();
  await waiting;
  first();
  let third = false;
  void pool.take().then(() => {
    third = true;
  });
  await settled();
  expect(third).toBe(false);
});

test('several places are had at once, and who wants them is overtaken', async () => {
  const pool = createLeasePool(3);
  const order: string[] = [];
  const take = (name: string, places?: number) =>
    pool.take(places).then((giveBack) => {
      order.push(name);
      return giveBack;
    });
  const first = await take('one');
  const all = take('all', 5);
  const second = await take('another');
  await settled();
  expect(order).toEqual(['one', 'another']);
  first();
  await settled();
  second();
  const giveBack = await all;
  expect(order).toEqual(['one', 'another', 'all']);
  const last = take('last');
  await settled();
  expect(order).not.toContain('last');
  giveBack();
  await last;
});
