import { expect, test } from 'vitest';
import { createLeasePool, type LeasePool } from '../../../harness/targets/lease.js';

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

/** Takes places under a name, which joins `order` when they are had. */
function named(pool: LeasePool) {
  const order: string[] = [];
  const take = (name: string, places?: number, goesAhead?: boolean) =>
    pool.take(places, goesAhead).then((giveBack) => {
      order.push(name);
      return giveBack;
    });
  return { order, take };
}

test('several places are had at once, and who wants them is overtaken', async () => {
  const { order, take } = named(createLeasePool(3));
  const first = await take('one');
  const all = take('all', 5);
  const second = await take('another');
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

test('who has something already goes ahead of those who have nothing', async () => {
  const { order, take } = named(createLeasePool(2));
  const first = await take('one');
  const second = await take('another');
  const late = take('one who has nothing');
  const third = take('a second one', 1, true);
  first();
  await third;
  expect(order).toEqual(['one', 'another', 'a second one']);
  second();
  await late;
});

test('who has to wait does so aside', async () => {
  const aside: Promise<void>[] = [];
  const pool = createLeasePool(1, (coming) => {
    aside.push(coming);
    return coming;
  });
  const giveBack = await pool.take();
  expect(aside).toHaveLength(0);
  const second = pool.take();
  expect(aside).toHaveLength(1);
  giveBack();
  await second;
});
