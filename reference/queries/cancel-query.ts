import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { findQuery } from './find-query.js';
import { readOwnerAccount } from './owner-account.js';
import { isActive, queryStatusOf } from './query-status.js';

/** CancelQuery, of a query that waits or runs (error-conditions.json, CancelQuery). */
export function cancelQuery(input: JsonObject, call: Call): object {
  const owner = readOwnerAccount(input, call);
  const query = findQuery(input, call);
  if (!isActive(query, call.now)) {
    const message = `The query ${query.id} is ${queryStatusOf(query, call.now)}`;
    throw new ServiceFault('InactiveQueryException', message);
  }
  query.cancelledAt = call.now;
  return { QueryId: query.id, QueryStatus: queryStatusOf(query, call.now), EventDataStoreOwnerAccountId: owner };
}
