import { createLeasePool } from '../harness/targets/lease.js';

/** Works on items, so many at a time, begun in their order. The promises stand in that order too. */
export function inParallel<T, R>(items: readonly T[], atOnce: number, work: (item: T) => Promise<R>): Promise<R>[] {
  const pool = createLeasePool(atOnce);
  const results = items.map(async (item) => {
    const end = await pool.take();
    try {
      return await work(item);
    } finally {
      end();
    }
  });
  // Whoever awaits them in order meets a failure when it is its turn.
  for (const result of results) result.catch(() => undefined);
  return results;
}
