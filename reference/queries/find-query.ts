import type { Call } from '../call.js';
import { checkActive, findEventDataStore } from '../lake/find-event-data-store.js';
import { ServiceFault } from '../service-fault.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import type { Query } from './query.js';

const QUERY_ID = /^[a-f0-9-]{36}$/;

/**
 * The query that QueryId names. EventDataStore is no longer needed, but where it is given the query must have been run
 * on that store. Queries on a store that is pending deletion cannot be reached, those on one that is gone are gone as
 * well (behaviour.md section 4).
 *
 * @throws {ServiceFault} InvalidParameterException for a text that is no id (bounds.json), QueryIdNotFoundException,
 * InactiveEventDataStoreException, and those of findEventDataStore
 */
export function findQuery(input: JsonObject, call: Call): Query {
  const id = stringMember(input, 'QueryId');
  if (id === undefined || !QUERY_ID.test(id)) throw invalidParameter(`Not the id of a query: ${id ?? '(none)'}`);
  return checkQueryStore(call.state.queries.find(call.region, id, call.now), id, input, call);
}

/**
 * The query, if its store can still be reached and is the one that the client names.
 *
 * @throws {ServiceFault} as findQuery
 */
export function checkQueryStore(query: Query | undefined, wanted: string, input: JsonObject, call: Call): Query {
  const named = stringMember(input, 'EventDataStore');
  const namedStore = named === undefined ? undefined : findEventDataStore(named, call);
  const store = query && call.state.eventDataStores.find(call.region, query.storeId, call.now);
  if (query === undefined || store === undefined || (namedStore !== undefined && namedStore !== store)) {
    throw new ServiceFault('QueryIdNotFoundException', `There is no query ${wanted}`);
  }
  checkActive(store);
  return query;
}
