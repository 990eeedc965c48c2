import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import type { EventDataStore } from '../../../harness/engine/resources/event-data-stores.js';
import { resourceKinds } from '../../../harness/targets/resource-kinds.js';
import type { Target } from '../../../harness/targets/target.js';

/** A query that every event data store can run, over little. */
export function anyStatement({ id }: Pick<EventDataStore, 'id'>): string {
  return `SELECT eventID FROM ${id} LIMIT 10`;
}

/** A query that any event data store can run, by the id or ARN of the store. */
export function statementOn(store: string): string {
  return anyStatement({ id: store.slice(store.lastIndexOf('/') + 1) });
}

/** Whether a query waits or runs no more, by what a read shows of it. */
export function hasEnded({ QueryStatus }: { QueryStatus?: unknown }): boolean {
  return resourceKinds.query.ended!.statuses.includes(String(QueryStatus));
}

/** Starts a query on the shared store; it is cancelled when the check ends. Blocks the check where that fails. */
export async function ownQuery(t: CheckContext): Promise<{ id: string; store: EventDataStore }> {
  const store = await t.stores.shared();
  await t.resources.takeTurn('queries');
  return { id: await startedQuery(t, store), store };
}

/**
 * Starts a query on a store for a check that has its turn at queries already, or a store for itself: up to three queries
 * at a time. One that another caller starts, in a Region of its own, ends by itself.
 */
export async function startedQuery(
  t: CheckContext,
  { id: store }: Pick<EventDataStore, 'id'>,
  as?: Target,
): Promise<string> {
  const started = await t.prepare('StartQuery', { QueryStatement: anyStatement({ id: store }) }, as);
  const id = t.idFrom(started, 'QueryId');
  if (!as) t.resources.keep({ kind: 'query', id });
  return id;
}

/** Waits until a query waits or runs no more. */
export async function untilEnded(t: CheckContext, QueryId: string, as?: Target): Promise<void> {
  await t.until(
    { operation: 'DescribeQuery', input: { QueryId }, begunJustNow: true, ...(as ? { as } : {}) },
    hasEnded,
  );
}
