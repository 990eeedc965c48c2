import { setTimeout as delay } from 'node:timers/promises';
import type { CheckContext } from '../../harness/engine/check-context.js';
import type { EventDataStore } from '../../harness/engine/event-data-stores.js';
import { errorCodeOf } from '../../harness/wire/error-code.js';
import { isAnswered } from '../../harness/wire/exchange.js';
import { jsonObjectOf } from '../../harness/wire/json-body.js';
import { onceARun } from './once-a-run.js';

const underWay = new Set<unknown>(['QUEUED', 'RUNNING']);
/** How long a place among the ten queries of an account is waited for, in milliseconds, and how often. */
const pauseMs = { aws: 2_000, reference: 50, endpoint: 100 } as const;
const tries = 30;

/** A query that has ended, which is listed for a week and keeps its results. */
export interface EndedQuery {
  store: EventDataStore;
  id: string;
}

/** Starts a query on the shared store and waits until it has ended. Others may run as many as an account has room for. */
export async function runQuery(t: CheckContext, statement: (store: EventDataStore) => string): Promise<EndedQuery> {
  const store = await t.own.eventDataStore();
  const request = { QueryStatement: statement(store) };
  for (let tried = 1; tried < tries; tried++) {
    const { exchange } = await t.call('StartQuery', request);
    if (!isAnswered(exchange) || errorCodeOf(exchange.result)?.code !== 'MaxConcurrentQueriesException') {
      const id = isAnswered(exchange) ? jsonObjectOf(exchange.result)?.QueryId : undefined;
      if (typeof id === 'string') return ended(t, { store, id });
      break;
    }
    await delay(pauseMs[t.session.target.settings.kind]);
  }
  return ended(t, { store, id: t.own.told(await t.prepare('StartQuery', request), 'QueryId') });
}

async function ended(t: CheckContext, query: EndedQuery): Promise<EndedQuery> {
  t.own.keep({ kind: 'query', id: query.id });
  await t.own.until('DescribeQuery', { QueryId: query.id }, ({ QueryStatus }) => !underWay.has(QueryStatus));
  return query;
}

/** The newest events of the store, by their ids. */
export function newestEvents({ id }: EventDataStore): string {
  return `SELECT eventID FROM ${id} LIMIT 5`;
}

/** Queries that have ended, one after the other, each with as many rows as pages need where the store has events. */
export const queriesOfRun = onceARun(async (t): Promise<EndedQuery[]> => {
  const store = await t.own.eventDataStore();
  // Calls become events: on most targets at once, on AWS minutes later.
  for (let calls = 0; calls < 5; calls++) await t.prepare('GetEventDataStore', { EventDataStore: store.arn });
  const queries: EndedQuery[] = [];
  while (queries.length < 4) queries.push(await runQuery(t, newestEvents));
  return queries;
});
