import { describe, expect, test } from 'vitest';
import { createIdSource } from '../../reference/id-source.js';

const take = (seed: number, count: number) => {
  const ids = createIdSource(seed);
  return Array.from({ length: count }, () => ids.uuid());
};

describe('createIdSource', () => {
  test('makes UUIDs of version 4 and variant 1, none twice', () => {
    const ids = take(7, 20_000);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('follows its seed', () => {
    expect(take(7, 5)).toEqual(take(7, 5));
    expect(take(7, 5)).not.toEqual(take(8, 5));
  });
});
