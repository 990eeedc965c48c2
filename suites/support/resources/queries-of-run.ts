import { setTimeout as delay } from 'node:timers/promises';
import { Skipped } from '../../../harness/engine/check/check-signals.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import type { EventDataStore } from '../../../harness/engine/resources/event-data-stores.js';
import { errorCodeOf, isAnswered } from '../../../harness/wire/exchange.js';
import { onceARun } from './once-a-run.js';

const underWay = new Set<unknown>(['QUEUED', 'RUNNING']);
/** How long a place among the ten queries of an account is waited for, in milliseconds, and how often. */
const pauseMs = { aws: 2_000, reference: 50, endpoint: 100 } as const;
const tries = 30;

/** A query that the run started. One that has ended is listed for a week and keeps its results. */
export interface StartedQuery {
  store: EventDataStore;
  id: string;
  hasEnded: boolean;
}

/** Starts a query on the shared store and waits until it has ended. Others may run as many as an account has room for. */
export async function runQuery(t: CheckContext, statement: (store: EventDataStore) => string): Promise<StartedQuery> {
  const store = await t.stores.shared();
  const request = { QueryStatement: statement(store) };
  for (let tried = 1; tried < tries; tried++) {
    const { exchange } = await t.call('StartQuery', request);
    if (errorCodeOf(exchange) !== 'MaxConcurrentQueriesException') {
      const id = isAnswered(exchange) ? exchange.result.jsonObject?.QueryId : undefined;
      if (typeof id === 'string') return ended(t, store, id);
      break;
    }
    await delay(pauseMs[t.session.target.settings.kind]);
  }
  return ended(t, store, t.idFrom(await t.prepare('StartQuery', request), 'QueryId'));
}

async function ended(t: CheckContext, store: EventDataStore, id: string): Promise<StartedQuery> {
  t.resources.keep({ kind: 'query', id });
  const hasEnded = await t.until(
    { operation: 'DescribeQuery', input: { QueryId: id }, begunJustNow: true },
    ({ QueryStatus }) => !underWay.has(QueryStatus),
  );
  return { store, id, hasEnded };
}

/** The newest events of the store, by their ids. */
export function newestEvents({ id }: EventDataStore): string {
  return `SELECT eventID FROM ${id} LIMIT 5`;
}

/** Queries one after the other, each with as many rows as pages need where the store has events. */
export const queriesOfRun = onceARun(async (t): Promise<StartedQuery[]> => {
  const store = await t.stores.shared();
  // Calls become events: on most targets at once, on AWS minutes later.
  for (let calls = 0; calls < 5; calls++) await t.prepare('GetEventDataStore', { EventDataStore: store.arn });
  const queries: StartedQuery[] = [];
  while (queries.length < 4) {
    const query = await runQuery(t, newestEvents);
    queries.push(query);
    if (!query.hasEnded) throw new Skipped('the queries do not end in time');
  }
  return queries;
});
