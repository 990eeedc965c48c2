import type { RecordedGap } from '../harness/engine/run-record.js';

/** How many calls of its own the history of a fault of the state may have. */
export const mostOwnCalls = 5;

/**
 * The calls of a history that are its own. What prepares it beside CloudTrail is not, nor is the event data store that
 * many checks share, which is made once for all of them. Pure.
 */
export function ownCalls(history: NonNullable<RecordedGap['history']>): string[] {
  return history
    .map(({ call }) => call)
    .filter((call, index, { length }) => {
      const isShared = call === 'CreateEventDataStore' && index < length - 1;
      return !isShared && !/^(PUT|POST) /.test(call);
    });
}
