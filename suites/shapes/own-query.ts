import type { CheckContext } from '../../harness/engine/check-context.js';
import type { EventDataStore } from '../../harness/engine/event-data-stores.js';

/** A query that every event data store can run, over little. */
export function anyStatement({ id }: Pick<EventDataStore, 'id'>): string {
  return `SELECT eventID FROM ${id} LIMIT 10`;
}

/** Starts a query on the shared store; it is cancelled when the check ends. Blocks the check where that fails. */
export async function ownQuery(t: CheckContext): Promise<{ id: string; store: EventDataStore }> {
  const store = await t.own.eventDataStore();
  const started = await t.prepare('StartQuery', { QueryStatement: anyStatement(store) });
  const id = t.own.told(started, 'QueryId');
  t.own.keep({ kind: 'query', id });
  return { id, store };
}
