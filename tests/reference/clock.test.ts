import { describe, expect, test } from 'vitest';
import { ManualClock } from '../../reference/clock.js';

describe('ManualClock', () => {
  test('stands still until it is advanced, and never runs backwards', () => {
    const clock = new ManualClock(1000);
    expect([clock.now(), clock.now()]).toEqual([1000, 1000]);
    clock.advance(5);
    expect(clock.now()).toBe(1005);
    expect(() => clock.advance(-1)).toThrow(RangeError);
    expect(() => clock.advance(Number.NaN)).toThrow(RangeError);
    expect(clock.now()).toBe(1005);
  });
});
