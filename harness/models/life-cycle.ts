import type { Expected } from './expected.js';

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

/** A status that may come after another one, or any; who shows another status than those of the cycle is told by others. */
export function onward(cycle: LifeCycle, from?: string): Expected {
  const isLast = isEnd(cycle, from);
  return {
    text: from === undefined ? 'some status' : isLast ? from : `${from} or later`,
    value: from,
    learns: (shown) => onward(cycle, middleOf(cycle, shown) ?? from),
    holds: (shown) => stepBack(cycle, [from, shown]) === undefined,
  };
}

/** One of these statuses, from which it goes on. */
export function oneOf(cycle: LifeCycle, statuses: readonly string[]): Expected {
  return {
    text: statuses.join(' or '),
    value: statuses.length === 1 ? statuses[0] : undefined,
    learns: (shown) => {
      const status = middleOf(cycle, shown);
      return status === undefined ? oneOf(cycle, statuses) : onward(cycle, status);
    },
    holds: (shown) => typeof shown !== 'string' || !(shown in cycle) || statuses.includes(shown),
  };
}

/** The statuses that are not left again. */
export function endsOf(cycle: LifeCycle): string[] {
  return Object.keys(cycle).filter((status) => isEnd(cycle, status));
}

/**
 * What several readers agree on, none of whom looked at quite the same time: who runs ahead alone, or lags behind, is not believed.
 * Undefined where none shows a status of the cycle.
 */
function middleOf(cycle: LifeCycle, shown: readonly unknown[]): string | undefined {
  const known = shown.filter((status): status is string => typeof status === 'string' && status in cycle);
  known.sort((a, b) => cycle[a]! - cycle[b]!);
  const middle = known[Math.floor((known.length - 1) / 2)];
  if (middle === undefined) return undefined;
  const timesOf = (status: string) => known.filter((one) => one === status).length;
  const level = known.filter((status) => cycle[status] === cycle[middle]);
  return level.reduce((best, status) => (timesOf(status) > timesOf(best) ? status : best));
}
