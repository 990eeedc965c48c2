import type { Query } from './query.js';

/** The share of its time that a query waits; the facts name none. */
const QUEUED = 0.1;

/**
 * FAILED and TIMED_OUT, the other two values of the enum, do not happen here: what is wrong is refused at the start.
 */
type QueryStatus = 'QUEUED' | 'RUNNING' | 'FINISHED' | 'CANCELLED';

/** All values of the enum (behaviour.md section 4). */
export const queryStatuses: readonly string[] = ['QUEUED', 'RUNNING', 'FINISHED', 'FAILED', 'CANCELLED', 'TIMED_OUT'];

/** The status of a query at a time. */
export function queryStatusOf({ createdAt, durationMs, cancelledAt }: Query, now: number): QueryStatus {
  if (cancelledAt !== undefined) return 'CANCELLED';
  if (now < createdAt + QUEUED * durationMs) return 'QUEUED';
  return now < createdAt + durationMs ? 'RUNNING' : 'FINISHED';
}

/** Whether it still waits or runs. */
export function isActive(query: Query, now: number): boolean {
  const status = queryStatusOf(query, now);
  return status === 'QUEUED' || status === 'RUNNING';
}

/** How long it has been under way, waiting included, in milliseconds. */
export function executionTimeOf({ createdAt, durationMs, cancelledAt }: Query, now: number): number {
  return Math.min((cancelledAt ?? now) - createdAt, durationMs);
}
