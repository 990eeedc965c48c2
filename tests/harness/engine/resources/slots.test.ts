import { expect, test } from 'vitest';
import { Slots } from '../../../../harness/engine/resources/slots.js';

/** Lets everything that can go on go on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Does some work in a place, once one is free. */
async function occupy<T>(slots: Slots, work: () => Promise<T>): Promise<T> {
  const leave = await slots.enter();
  try {
    return await work();
  } finally {
    leave();
  }
}

/** Something that comes when it is told to. */
function awaited() {
  let come: () => void = () => undefined;
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { coming, come: () => come() };
}

test('no more work than there are slots, in order', async () => {
  const slots = new Slots(2);
  const ends = [awaited(), awaited(), awaited()];
  const begun: number[] = [];
  const works = ends.map(({ coming }, index) =>
    occupy(slots, async () => {
      begun.push(index);
      await coming;
      return index;
    }),
  );
  await settled();
  expect(begun).toEqual([0, 1]);
  ends[1]!.come();
  await settled();
  expect(begun).toEqual([0, 1, 2]);
  for (const { come } of ends) come();
  expect(await Promise.all(works)).toEqual([0, 1, 2]);
});

test('who fails gives the slot back', async () => {
  const slots = new Slots(1);
  await expect(occupy(slots, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await occupy(slots, async () => 'next')).toBe('next');
});

test('while one waits aside another begins, and who waited goes on at once', async () => {
  const slots = new Slots(1);
  const [scarce, end] = [awaited(), awaited()];
  const told: string[] = [];
  const first = occupy(slots, async () => {
    await slots.aside(scarce.coming);
    told.push('first goes on');
  });
  const second = occupy(slots, async () => {
    told.push('second begins');
    await end.coming;
  });
  const third = occupy(slots, async () => void told.push('third begins'));
  await settled();
  expect(told).toEqual(['second begins']);
  scarce.come();
  await first;
  expect(told).toEqual(['second begins', 'first goes on']);
  await settled();
  expect(told).not.toContain('third begins');
  end.come();
  await Promise.all([second, third]);
  expect(told.at(-1)).toBe('third begins');
});

test('what is there already is waited for in the place that one has', async () => {
  const slots = new Slots(1);
  const told: string[] = [];
  const first = occupy(slots, async () => {
    told.push(await slots.aside(Promise.resolve('there')));
  });
  const second = occupy(slots, async () => void told.push('second begins'));
  await Promise.all([first, second]);
  expect(told).toEqual(['there', 'second begins']);
});

test('who waited for what does not come has its place again', async () => {
  const slots = new Slots(1);
  const told: string[] = [];
  const never = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('not to be had')), 1));
  const first = occupy(slots, async () => {
    await slots.aside(never).catch((error: Error) => told.push(error.message));
    await settled();
    told.push('first leaves');
  });
  await expect(first).resolves.toBeUndefined();
  const others = ['a', 'b'].map((name) =>
    occupy(slots, async () => {
      told.push(`${name} begins`);
      await settled();
      told.push(`${name} leaves`);
    }),
  );
  await Promise.all(others);
  expect(told).toEqual(['not to be had', 'first leaves', 'a begins', 'a leaves', 'b begins', 'b leaves']);
});

test('who waits for all others goes on when they have left, and several of them at once', async () => {
  const slots = new Slots(2);
  const end = awaited();
  const told: string[] = [];
  const lasting = ['a', 'b'].map((name) =>
    occupy(slots, async () => {
      await settled();
      told.push(`${name} waits`);
      await slots.afterAll();
      told.push(`${name} goes on`);
      await end.coming;
    }),
  );
  const others = [occupy(slots, async () => void told.push('first')), occupy(slots, () => end.coming)];
  await settled();
  await settled();
  expect(told).toEqual(['a waits', 'first', 'b waits']);
  end.come();
  await Promise.all([...lasting, ...others]);
  expect(told.slice(3)).toEqual(['a goes on', 'b goes on']);
});

test('who is alone waits for nobody', async () => {
  const slots = new Slots(1);
  await occupy(slots, () => slots.afterAll());
  expect(await occupy(slots, async () => 'next')).toBe('next');
});
