/** The statuses that something goes through, by how far along each is; those that are furthest are not left again. */
export type LifeCycle = Readonly<Record<string, number>>;

/** Of a query (queries.status.flow). */
export const queryCycle: LifeCycle = { QUEUED: 0, RUNNING: 1, FINISHED: 2, FAILED: 2, CANCELLED: 2, TIMED_OUT: 2 };

/** Of an import, as far as it is not tried again. */
export const importCycle: LifeCycle = { INITIALIZING: 0, IN_PROGRESS: 1, COMPLETED: 2, FAILED: 2, STOPPED: 2 };

/** Whether this is a status that something does not leave by itself. */
export function isEnd(cycle: LifeCycle, status: unknown): boolean {
  return typeof status === 'string' && cycle[status] === Math.max(...Object.values(cycle));
}

/** The first step back in what one reader saw, in words; undefined where there is none. Unknown statuses are passed over. */
export function stepBack(cycle: LifeCycle, seen: readonly unknown[]): string | undefined {
  const known = seen.filter((status): status is string => typeof status === 'string' && status in cycle);
  const at = known.findIndex((status, index) => {
    const before = known[index - 1];
    if (before === undefined || before === status) return false;
    return isEnd(cycle, before) || cycle[status]! < cycle[before]!;
  });
  return at < 0 ? undefined : `${known[at]} after ${known[at - 1]}`;
}
