import { describe, expect, test } from 'vitest';
import type { RecordedEvent } from '../../../reference/events/recorded-event.js';
import type { Query } from '../../../reference/queries/query.js';
import { QueryStore } from '../../../reference/queries/query-store.js';

function query(store: QueryStore, matches = 0): Query {
  const serial = store.nextSerial();
  return {
    serial,
    id: `query-${serial}`,
    region: 'us-east-1',
    storeId: 'store',
    statement: '',
    createdAt: 0,
    durationMs: 500,
    cancelledAt: undefined,
    origin: {},
    deliveryUri: undefined,
    columns: [],
    matches: Array.from<RecordedEvent>({ length: matches }),
    eventsScanned: 0,
    bytesScanned: 0,
  };
}

describe('QueryStore', () => {
  test('keeps the newest thousand', () => {
    const store = new QueryStore();
    for (let i = 0; i < 1001; i += 1) store.add(query(store));
    expect(store.all('us-east-1', 0)).toHaveLength(1000);
    expect(store.find('us-east-1', 'query-1', 0)).toBeUndefined();
    expect(store.find('us-east-1', 'query-2', 0)).toBeDefined();
  });

  test('keeps fewer when they found much, and the newest whatever it found', () => {
    const store = new QueryStore();
    for (const matches of [9000, 9000, 9000]) store.add(query(store, matches));
    expect(store.all('us-east-1', 0).map(({ id }) => id)).toEqual(['query-2', 'query-3']);
    store.add(query(store, 50_000));
    expect(store.all('us-east-1', 0).map(({ id }) => id)).toEqual(['query-4']);
    store.add(query(store, 1));
    expect(store.all('us-east-1', 0).map(({ id }) => id)).toEqual(['query-5']);
  });

  test('has none of another Region', () => {
    const store = new QueryStore();
    store.add(query(store));
    expect(store.find('eu-west-1', 'query-1', 0)).toBeUndefined();
    expect(store.all('eu-west-1', 0)).toEqual([]);
  });
});
