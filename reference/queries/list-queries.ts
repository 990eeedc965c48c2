import type { Call } from '../call.js';
import { findActiveEventDataStore } from '../lake/find-event-data-store.js';
import { ServiceFault } from '../service-fault.js';
import { epochSeconds } from '../wire/epoch-seconds.js';
import type { JsonObject } from '../wire/json-value.js';
import { listPage } from '../wire/list-page.js';
import { readPageLimit } from '../wire/max-results.js';
import { stringMember } from '../wire/members.js';
import { readTimeRange } from '../wire/time-range.js';
import { queryStatuses, queryStatusOf } from './query-status.js';

const LIMIT = { member: 'MaxResults', max: 1000, default: 1000, code: 'InvalidMaxResultsException' } as const;

/** ListQueries: those on a store in the last seven days, newest first as in AWS's example (API_ListQueries). */
export function listQueries(input: JsonObject, call: Call): object {
  const store = findActiveEventDataStore(stringMember(input, 'EventDataStore'), call);
  const limit = readPageLimit(input, LIMIT);
  const { start, end } = readTimeRange(input, { code: 'InvalidDateRangeException' });
  const status = stringMember(input, 'QueryStatus');
  if (status !== undefined && !queryStatuses.includes(status)) {
    throw new ServiceFault('InvalidQueryStatusException', `Not the status of a query: ${status.slice(0, 100)}`);
  }
  const queries = call.state.queries
    .all(call.region, call.now)
    .filter(
      (query) =>
        query.storeId === store.id &&
        query.createdAt >= (start ?? 0) &&
        query.createdAt <= (end ?? call.now) &&
        (status === undefined || queryStatusOf(query, call.now) === status),
    );
  const { page, NextToken } = listPage(queries, input, {
    limit,
    order: 'newest first',
    parameters: ['ListQueries', store.id, start, end, status],
    code: 'InvalidNextTokenException',
  });
  const Queries = page.map((query) => ({
    QueryId: query.id,
    QueryStatus: queryStatusOf(query, call.now),
    CreationTime: epochSeconds(query.createdAt),
  }));
  return { Queries, NextToken };
}
