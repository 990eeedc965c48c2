import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import type { EventDataStore } from '../../../harness/engine/resources/event-data-stores.js';

/** A query that every event data store can run, over little. */
export function anyStatement({ id }: Pick<EventDataStore, 'id'>): string {
  return `SELECT eventID FROM ${id} LIMIT 10`;
}

/** Statuses that a query does not leave again. */
const ended = new Set<unknown>(['FINISHED', 'FAILED', 'CANCELLED', 'TIMED_OUT']);

/** Whether a query waits or runs no more, by what a read shows of it. */
export function hasEnded({ QueryStatus }: { QueryStatus?: unknown }): boolean {
  return ended.has(QueryStatus);
}

/** Starts a query on the shared store; it is cancelled when the check ends. Blocks the check where that fails. */
export async function ownQuery(t: CheckContext): Promise<{ id: string; store: EventDataStore }> {
  const store = await t.stores.shared();
  await t.resources.takeTurn('queries');
  return { id: await startedQuery(t, store), store };
}

/** The same for a check that has its turn at queries already: up to three queries at a time. */
export async function startedQuery(t: CheckContext, store: EventDataStore): Promise<string> {
  const started = await t.prepare('StartQuery', { QueryStatement: anyStatement(store) });
  const id = t.idFrom(started, 'QueryId');
  t.resources.keep({ kind: 'query', id });
  return id;
}
