import type { Call } from '../call.js';
import { splitS3Uri } from '../queries/query-delivery.js';
import type { Import } from './import.js';

/** How long an import prepares itself, and when it is done; the facts name no times, and a client must be able to stop it. */
const INITIALIZING_MS = 50;
const DONE_MS = 500;

/** The values of the enum (bounds.json). */
type ImportStatus = 'INITIALIZING' | 'IN_PROGRESS' | 'COMPLETED' | 'FAILED' | 'STOPPED';

export const importStatuses: readonly string[] = ['INITIALIZING', 'IN_PROGRESS', 'FAILED', 'STOPPED', 'COMPLETED'];

/**
 * The status of an import now; one whose time is over is ended first. Buckets of the reference hold no objects, so
 * there is nothing to read, and one thing that can fail: the bucket is gone when its turn comes. Nothing runs in
 * between, so that is judged by whoever looks first.
 */
export function importStatusOf(one: Import, call: Call): ImportStatus {
  if (one.ended !== undefined) return one.ended;
  if (call.now < one.begunAt + INITIALIZING_MS) return 'INITIALIZING';
  if (call.now < one.begunAt + DONE_MS) return 'IN_PROGRESS';
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
  const endedAt = one.begunAt + DONE_MS;
  const location = one.source.S3.S3LocationUri;
  const { bucket } = splitS3Uri(location);
  const readable = call.state.buckets.has(bucket);
  for (const failure of one.failures) {
    failure.status = readable ? 'SUCCEEDED' : 'FAILED';
    failure.updatedAt = endedAt;
  }
  if (!readable && one.failures.length === 0) {
    const message = `The bucket ${bucket} does not exist`;
    one.failures.push({ serial: 1, location, status: 'FAILED', type: 'NoSuchBucket', message, updatedAt: endedAt });
  }
  one.ended = readable ? 'COMPLETED' : 'FAILED';
  one.updatedAt = endedAt;
}
