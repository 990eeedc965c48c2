import type { Weather } from '../wire/exchange.js';

/** How many requests were sent again, in all and by what they had met. */
export interface TransportCounts {
  retries: number;
  throttled: number;
  serverErrors: number;
  resets: number;
}

const memberOf = { throttled: 'throttled', 'server-error': 'serverErrors', reset: 'resets' } as const;

/** Nothing so far. */
export function noRetries(): TransportCounts {
  return { retries: 0, throttled: 0, serverErrors: 0, resets: 0 };
}

/** Counts one more request that is sent again. */
export function countRetry(counts: TransportCounts, met: Weather): void {
  counts.retries++;
  counts[memberOf[met]]++;
}

/** The sum of two counts. */
export function addCounts(a: TransportCounts, b: TransportCounts): TransportCounts {
  return {
    retries: a.retries + b.retries,
    throttled: a.throttled + b.throttled,
    serverErrors: a.serverErrors + b.serverErrors,
    resets: a.resets + b.resets,
  };
}
