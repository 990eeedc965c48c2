import type { EventDataStore } from './event-data-store.js';

/** How long a change of state takes; the facts only say that it is not done at once. */
const SETTLING_MS = 50;

/** The life cycle of an event data store (behaviour.md section 4; the transitional ones are values of the enum). */
export type EventDataStoreStatus =
  | 'CREATED'
  | 'ENABLED'
  | 'STARTING_INGESTION'
  | 'STOPPING_INGESTION'
  | 'STOPPED_INGESTION'
  | 'PENDING_DELETION';

/** The status at a time: it follows from what clients did and when, so that nothing has to run in between. */
export function statusOf({ createdAt, ingestion, deletedAt }: EventDataStore, now: number): EventDataStoreStatus {
  if (deletedAt !== undefined) return 'PENDING_DELETION';
  if (isSettling(createdAt, now)) return 'CREATED';
  const settling = isSettling(ingestion.changedAt, now);
  if (ingestion.on) return settling ? 'STARTING_INGESTION' : 'ENABLED';
  return settling ? 'STOPPING_INGESTION' : 'STOPPED_INGESTION';
}

/** Whether what changed then is still under way; nothing is that never changed. */
export function isSettling(changedAt: number | undefined, now: number): boolean {
  return changedAt !== undefined && now < changedAt + SETTLING_MS;
}
