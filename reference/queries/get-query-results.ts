import type { Call } from '../call.js';
import { checkKeyOpen } from '../lake/check-key-open.js';
import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { readPageLimit } from '../wire/max-results.js';
import { stringMember } from '../wire/members.js';
import { readPageToken, writePageToken } from '../wire/page-token.js';
import { findQuery } from './find-query.js';
import { readOwnerAccount } from './owner-account.js';
import { queryStatusOf } from './query-status.js';

const LIMIT = { member: 'MaxQueryResults', max: 1000, default: 1000, code: 'InvalidMaxResultsException' } as const;

/**
 * GetQueryResults. A row is a list of columns, each a map with one pair; a column that the event has no value for is
 * left out, as unset members are (behaviour.md section 1). There are no rows before the query is finished.
 */
export function getQueryResults(input: JsonObject, call: Call): object {
  readOwnerAccount(input, call);
  const query = findQuery(input, call);
  const limit = readPageLimit(input, LIMIT);
  const first = readToken(input, query.id);
  const store = call.state.eventDataStores.find(call.region, query.storeId, call.now);
  if (store !== undefined) checkKeyOpen(store, call);
  const status = queryStatusOf(query, call.now);
  const matches = status === 'FINISHED' ? query.matches : [];
  const next = first + limit;
  const rows = matches.slice(first, next).map((event) =>
    query.columns.flatMap(({ name, read }) => {
      const value = read(event);
      return value === undefined ? [] : [{ [name]: value }];
    }),
  );
  return {
    QueryStatus: status,
    QueryStatistics: {
      ResultsCount: rows.length,
      TotalResultsCount: matches.length,
      BytesScanned: status === 'FINISHED' ? query.bytesScanned : 0,
    },
    QueryResultRows: rows,
    NextToken: next < matches.length ? writePageToken(next, ['GetQueryResults', query.id]) : undefined,
  };
}

function readToken(input: JsonObject, queryId: string): number {
  const token = stringMember(input, 'NextToken');
  const first = token === undefined ? 0 : readPageToken(token, ['GetQueryResults', queryId]);
  if (first === undefined) {
    throw new ServiceFault('InvalidNextTokenException', 'The token is not valid, or not for this query');
  }
  return first;
}
