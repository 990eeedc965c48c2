import type { Call } from '../call.js';
import { epochSeconds } from '../wire/epoch-seconds.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { checkQueryStore, findQuery } from './find-query.js';
import { readOwnerAccount } from './owner-account.js';
import type { Query } from './query.js';
import { readQueryAlias } from './query-alias.js';
import { deliveryStatusOf } from './query-delivery.js';
import { executionTimeOf, queryStatusOf } from './query-status.js';

/** DescribeQuery, by id or by alias (behaviour.md section 4). What was scanned is known when the query is finished. */
export function describeQuery(input: JsonObject, call: Call): object {
  const owner = readOwnerAccount(input, call);
  const query = chooseQuery(input, call);
  const status = queryStatusOf(query, call.now);
  const finished = status === 'FINISHED';
  return {
    QueryId: query.id,
    QueryString: query.statement,
    QueryStatus: status,
    QueryStatistics: {
      EventsMatched: finished ? query.matches.length : 0,
      EventsScanned: finished ? query.eventsScanned : 0,
      BytesScanned: finished ? query.bytesScanned : 0,
      ExecutionTimeInMillis: executionTimeOf(query, call.now),
      CreationTime: epochSeconds(query.createdAt),
    },
    DeliveryS3Uri: query.deliveryUri,
    DeliveryStatus: deliveryStatusOf(query, call),
    Prompt: query.origin.prompt,
    EventDataStoreOwnerAccountId: owner,
  };
}

/**
 * An alias means the last query that was run for it, or the one of a certain refresh. An id needs no alias beside it.
 */
function chooseQuery(input: JsonObject, call: Call): Query {
  const alias = readQueryAlias(input);
  const refreshId = stringMember(input, 'RefreshId');
  if (refreshId !== undefined && !/^\d{10,20}$/.test(refreshId)) throw invalidParameter('Not the id of a refresh');
  if (stringMember(input, 'QueryId') !== undefined) return findQuery(input, call);
  if (alias === undefined) throw invalidParameter('Specify QueryId or QueryAlias');
  const last = call.state.queries
    .all(call.region, call.now)
    .findLast(({ origin }) => origin.alias === alias && (refreshId === undefined || origin.refreshId === refreshId));
  return checkQueryStore(last, alias, input, call);
}
