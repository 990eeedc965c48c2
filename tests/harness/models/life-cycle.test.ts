import { describe, expect, test } from 'vitest';
import { importCycle, isEnd, queryCycle, stepBack } from '../../../harness/models/life-cycle.js';

describe('a life cycle', () => {
  test('ends where nothing goes on', () => {
    expect(['QUEUED', 'FINISHED', 'CANCELLED', undefined, 'OVER'].map((status) => isEnd(queryCycle, status))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(isEnd(importCycle, 'STOPPED')).toBe(true);
  });

  test('goes forward, over as many statuses as it likes', () => {
    expect(stepBack(queryCycle, ['QUEUED', 'RUNNING', 'RUNNING', 'FINISHED', 'FINISHED'])).toBeUndefined();
    expect(stepBack(queryCycle, ['QUEUED', 'CANCELLED'])).toBeUndefined();
    expect(stepBack(queryCycle, [])).toBeUndefined();
  });

  test('neither goes back nor leaves its end', () => {
    expect(stepBack(queryCycle, ['RUNNING', 'QUEUED'])).toBe('QUEUED after RUNNING');
    expect(stepBack(queryCycle, ['FINISHED', 'RUNNING'])).toBe('RUNNING after FINISHED');
    expect(stepBack(queryCycle, ['RUNNING', 'CANCELLED', 'FINISHED'])).toBe('FINISHED after CANCELLED');
  });

  test('passes over what is no status of it', () => {
    expect(stepBack(queryCycle, ['RUNNING', undefined, 'ASLEEP', 'FINISHED'])).toBeUndefined();
  });
});
