import type { Call } from '../call.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import { checkKeyOpen } from '../lake/check-key-open.js';
import { findActiveEventDataStore } from '../lake/find-event-data-store.js';
import { storedEvents } from '../lake/stored-events.js';
import { ServiceFault } from '../service-fault.js';
import { meetsAll } from './condition.js';
import type { Query, QueryOrigin } from './query.js';
import { isActive } from './query-status.js';
import { parseStatement } from './statement.js';

const MAX_ACTIVE = 10;

/** The size of a record in bytes, as queries count it: to write each of them would take longer than all else. */
const RECORD_BYTES = 1_024;

/**
 * Starts a query over the events that are in the event data store now. Ten may wait or run at a time in a Region
 * (behaviour.md section 4).
 *
 * @throws {ServiceFault} InvalidQueryStatementException, EventDataStoreNotFoundException (seen for a store of another
 * account), InactiveEventDataStoreException, InsufficientEncryptionPolicyException, MaxConcurrentQueriesException
 */
export function runQuery(text: string, origin: QueryOrigin, deliveryUri: string | undefined, call: Call): Query {
  const { queries, ids } = call.state;
  const statement = parseStatement(text);
  const store = findActiveEventDataStore(statement.storeId, call);
  checkKeyOpen(store, call);
  if (queries.all(call.region, call.now).filter((query) => isActive(query, call.now)).length >= MAX_ACTIVE) {
    const message = `The maximum number of concurrent queries is ${MAX_ACTIVE}`;
    throw new ServiceFault('MaxConcurrentQueriesException', message);
  }
  const { columns, where, limit = Number.POSITIVE_INFINITY } = statement;
  const matches: RecordedEvent[] = [];
  let eventsScanned = 0;
  for (const event of storedEvents(store, call)) {
    eventsScanned += 1;
    if (matches.length < limit && meetsAll(event, where)) matches.push(event);
  }
  const query: Query = {
    serial: queries.nextSerial(),
    id: ids.uuid(),
    region: call.region,
    storeId: store.id,
    statement: text,
    createdAt: call.now,
    durationMs: call.queryMs,
    cancelledAt: undefined,
    origin,
    deliveryUri,
    columns,
    matches,
    eventsScanned,
    bytesScanned: eventsScanned * RECORD_BYTES,
  };
  queries.add(query);
  return query;
}
