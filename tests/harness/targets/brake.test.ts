import { describe, expect, test } from 'vitest';
import { Brake } from '../../../harness/targets/brake.js';

/** A brake on a clock that stands still unless it is moved. */
function standing() {
  const clock = { now: 1_000 };
  return { clock, brake: new Brake(200, () => clock.now) };
}

describe('a brake', () => {
  test('lets everything through that was never throttled', () => {
    const { brake } = standing();
    brake.throttled('CreateTrail');
    expect([brake.take('GetTrail'), brake.take('GetTrail')]).toEqual([0, 0]);
  });

  test('hands out places one after the other', () => {
    const { brake } = standing();
    brake.throttled('CreateTrail');
    const waits = [1, 2, 3].map(() => brake.take('CreateTrail'));
    expect(waits).toEqual([60, 120, 180]);
  });

  test('slows down further, once for those that were under way together, and not without end', () => {
    const { brake, clock } = standing();
    const interval = () => {
      clock.now += 100_000;
      brake.take('CreateTrail');
      return brake.take('CreateTrail');
    };
    brake.throttled('CreateTrail');
    brake.throttled('CreateTrail');
    expect(interval()).toBe(60);
    brake.throttled('CreateTrail');
    brake.throttled('CreateTrail');
    expect(interval()).toBe(90);
    for (let i = 0; i < 50; i++) {
      clock.now += 10_000;
      brake.throttled('CreateTrail');
    }
    expect(interval()).toBe(1_200);
  });

  test('lets go with the answers that come', () => {
    const { brake } = standing();
    brake.throttled('CreateTrail');
    for (let i = 0; i < 40; i++) brake.answered('CreateTrail');
    expect([brake.take('CreateTrail'), brake.take('CreateTrail')]).toEqual([0, 0]);
  });
});
