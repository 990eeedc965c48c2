import { describe, expect, test } from 'vitest';
import { DAY, NOBODY, storeArn, useLake } from './lake-client.js';

const OPERATIONS = [
  'GetEventDataStore',
  'UpdateEventDataStore',
  'DeleteEventDataStore',
  'RestoreEventDataStore',
  'StartEventDataStoreIngestion',
  'StopEventDataStoreIngestion',
];

describe('finding event data stores, behaviour.md section 4', () => {
  const { ok, refused, store } = useLake();

  test('by ARN and by the id at its end', async () => {
    const { arn, id } = await store('first');
    expect(await ok('GetEventDataStore', { EventDataStore: id })).toEqual(
      await ok('GetEventDataStore', { EventDataStore: arn }),
    );
  });

  test('what GetEventDataStore says is what CreateEventDataStore said, and the federation', async () => {
    const created = await ok('CreateEventDataStore', { Name: 'first', RetentionPeriod: 90, MultiRegionEnabled: false });
    const found = await ok('GetEventDataStore', { EventDataStore: created.EventDataStoreArn });
    expect(found).toEqual({ ...created, FederationStatus: 'DISABLED' });
  });

  test.each([
    [NOBODY, 'EventDataStoreNotFoundException'],
    [storeArn(NOBODY), 'EventDataStoreNotFoundException'],
    [storeArn(NOBODY, 'eu-west-1'), 'EventDataStoreARNInvalidException'],
    [storeArn(NOBODY, 'us-east-1', '999999999999'), 'EventDataStoreARNInvalidException'],
    ['arn:aws:cloudtrail:us-east-1:123456789012:trail/first', 'EventDataStoreARNInvalidException'],
    ['arn:aws:s3:::logs', 'EventDataStoreARNInvalidException'],
    ['ab', 'InvalidParameterException'],
    ['with blank', 'InvalidParameterException'],
    ['x'.repeat(257), 'InvalidParameterException'],
    ['', 'InvalidParameterException'],
    [undefined, 'InvalidParameterException'],
  ])('%.60s is refused with %s by all', async (EventDataStore, code) => {
    await store('first');
    for (const operation of OPERATIONS) expect(await refused(operation, { EventDataStore, Name: 'other' })).toBe(code);
  });

  test('a store is there in its own Region only', async () => {
    const { id } = await store('first');
    expect(await refused('GetEventDataStore', { EventDataStore: id }, 'eu-west-1')).toBe(
      'EventDataStoreNotFoundException',
    );
  });
});

describe('ListEventDataStores', () => {
  const { ok, refused, clock, store } = useLake();

  test('shows ARN and name and nothing else, of the Region', async () => {
    const { arn } = await store('first');
    await store('second', {}, 'eu-west-1');
    expect(await ok('ListEventDataStores')).toEqual({ EventDataStores: [{ EventDataStoreArn: arn, Name: 'first' }] });
  });

  test('pages hold MaxResults, and what is deleted in between shifts nothing', async () => {
    const made = [];
    for (let i = 0; i < 5; i += 1) made.push(await store(`store-${i}`));
    await ok('DeleteEventDataStore', made[0]);
    clock.advance(7 * DAY - 1);
    const first = await ok('ListEventDataStores', { MaxResults: 2 });
    clock.advance(1);
    const second = await ok('ListEventDataStores', { MaxResults: 2, NextToken: first.NextToken });
    const third = await ok('ListEventDataStores', { MaxResults: 2, NextToken: second.NextToken });
    const names = [first, second, third].map((page) => Object.values(page.EventDataStores!).map(({ Name }) => Name));
    expect(names).toEqual([['store-0', 'store-1'], ['store-2', 'store-3'], ['store-4']]);
    expect(third).not.toHaveProperty('NextToken');
  });

  test.each([
    [{ MaxResults: 0 }, 'InvalidMaxResultsException'],
    [{ MaxResults: 1001 }, 'InvalidMaxResultsException'],
    [{ NextToken: 'made-up' }, 'InvalidNextTokenException'],
  ])('%j is refused with %s', async (input, code) => {
    expect(await refused('ListEventDataStores', input)).toBe(code);
  });
});
