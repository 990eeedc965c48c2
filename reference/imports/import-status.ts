import type { Call } from '../call.js';
import type { Import } from './import.js';
import { readSource } from './read-source.js';

/** How much of its time an import prepares itself. */
const INITIALIZING = 0.1;

/** The values of the enum (bounds.json). */
type ImportStatus = 'INITIALIZING' | 'IN_PROGRESS' | 'COMPLETED' | 'FAILED' | 'STOPPED';

export const importStatuses: readonly string[] = ['INITIALIZING', 'IN_PROGRESS', 'FAILED', 'STOPPED', 'COMPLETED'];

/**
 * The status of an import now; one whose time is over is ended first. Two things can fail: the bucket is gone when its
 * turn comes, or an object in it is no log file. Nothing runs in between, so that is judged by whoever looks first.
 */
export function importStatusOf(one: Import, call: Call): ImportStatus {
  if (one.ended !== undefined) return one.ended;
  if (call.now < one.begunAt + INITIALIZING * call.importMs) return 'INITIALIZING';
  if (call.now < one.begunAt + call.importMs) return 'IN_PROGRESS';
  endRun(one, call);
  return one.ended ?? 'IN_PROGRESS';
}

/** Whether it is still under way. */
export function isRunning(one: Import, call: Call): boolean {
  const status = importStatusOf(one, call);
  return status === 'INITIALIZING' || status === 'IN_PROGRESS';
}

/** COMPLETED without failures, FAILED with some (API_StartImport). */
function endRun(one: Import, call: Call): void {
  const endedAt = one.begunAt + call.importMs;
  const { unreadable, filesRead } = readSource(one, call);
  for (const failure of one.failures) {
    failure.status = unreadable.has(failure.location) ? 'FAILED' : 'SUCCEEDED';
    failure.updatedAt = endedAt;
    unreadable.delete(failure.location);
  }
  for (const [location, { type, message }] of unreadable) {
    const serial = one.failures.length + 1;
    one.failures.push({ serial, location, status: 'FAILED', type, message, updatedAt: endedAt });
  }
  one.filesRead = filesRead;
  one.ended = one.failures.some(({ status }) => status === 'FAILED') ? 'FAILED' : 'COMPLETED';
  one.updatedAt = endedAt;
}
