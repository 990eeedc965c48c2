import { expect, test } from 'vitest';
import { useReference } from '../reference-client.js';

const { ok, refused, trail } = useReference({ regionsWithoutLake: ['me-central-1'] });

test('a Region without Lake has trails and refuses whatever is asked of event data stores', async () => {
  await trail('first', {}, 'me-central-1');
  for (const operation of ['ListEventDataStores', 'GetEventDataStore']) {
    const input = operation === 'GetEventDataStore' ? { EventDataStore: 'any-store' } : {};
    expect(await refused(operation, input, 'me-central-1')).toBe('UnsupportedOperationException');
  }
  expect(await ok('ListEventDataStores')).toEqual({ EventDataStores: [] });
});
