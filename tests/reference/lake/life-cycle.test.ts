import { describe, expect, test } from 'vitest';
import { DAY, SETTLED, selecting, useLake } from './lake-client.js';

describe('deletion and restoration, behaviour.md section 4', () => {
  const { ok, refused, clock, store, readyStore, status } = useLake();

  test('protection stands in the way until it is switched off', async () => {
    const made = await store('first', { TerminationProtectionEnabled: true });
    expect(await refused('DeleteEventDataStore', made)).toBe('EventDataStoreTerminationProtectedException');
    await ok('UpdateEventDataStore', { ...made, TerminationProtectionEnabled: false });
    expect(await ok('DeleteEventDataStore', made)).toEqual({});
    expect(await status(made.arn)).toBe('PENDING_DELETION');
  });

  test('the store is there for seven days more, and then gone, with its name free', async () => {
    const made = await store('first');
    await ok('DeleteEventDataStore', made);
    expect(await refused('DeleteEventDataStore', made)).toBe('InactiveEventDataStoreException');
    clock.advance(7 * DAY - 1);
    expect(await status(made.id)).toBe('PENDING_DELETION');
    expect((await ok('ListEventDataStores')).EventDataStores).toHaveLength(1);
    clock.advance(1);
    expect(await refused('GetEventDataStore', made)).toBe('EventDataStoreNotFoundException');
    expect(await refused('RestoreEventDataStore', made)).toBe('EventDataStoreNotFoundException');
    expect((await ok('ListEventDataStores')).EventDataStores).toEqual([]);
    await store('first');
  });

  test('it can be restored until then, and only then', async () => {
    const made = await readyStore('first');
    expect(await refused('RestoreEventDataStore', made)).toBe('InvalidEventDataStoreStatusException');
    await ok('DeleteEventDataStore', made);
    clock.advance(6 * DAY);
    const restored = await ok('RestoreEventDataStore', made);
    expect(restored).toMatchObject({ EventDataStoreArn: made.arn, Name: 'first', Status: 'ENABLED' });
    clock.advance(2 * DAY);
    expect(await status(made.arn)).toBe('ENABLED');
  });

  test('a store whose ingestion was stopped comes back so', async () => {
    const made = await readyStore('first', { StartIngestion: false });
    await ok('DeleteEventDataStore', made);
    expect((await ok('RestoreEventDataStore', made)).Status).toBe('STOPPED_INGESTION');
  });

  test('tags of a store that is pending deletion cannot be reached', async () => {
    const { arn: ResourceId, EventDataStore } = await store('first');
    await ok('DeleteEventDataStore', { EventDataStore });
    const code = 'InactiveEventDataStoreException';
    expect(await refused('ListTags', { ResourceIdList: [ResourceId] })).toBe(code);
    expect(await refused('AddTags', { ResourceId, TagsList: [{ Key: 'k' }] })).toBe(code);
  });
});

describe('ingestion, behaviour.md section 4', () => {
  const { ok, refused, clock, store, readyStore, status } = useLake();

  test('stops and starts, each from one status only', async () => {
    const made = await readyStore('first');
    expect(await refused('StartEventDataStoreIngestion', made)).toBe('InvalidEventDataStoreStatusException');
    expect(await ok('StopEventDataStoreIngestion', made)).toEqual({});
    expect(await status(made.arn)).toBe('STOPPING_INGESTION');
    expect(await refused('StartEventDataStoreIngestion', made)).toBe('InvalidEventDataStoreStatusException');
    clock.advance(SETTLED);
    expect(await status(made.arn)).toBe('STOPPED_INGESTION');
    expect(await refused('StopEventDataStoreIngestion', made)).toBe('InvalidEventDataStoreStatusException');
    expect(await ok('StartEventDataStoreIngestion', made)).toEqual({});
    expect(await status(made.arn)).toBe('STARTING_INGESTION');
    clock.advance(SETTLED);
    expect(await status(made.arn)).toBe('ENABLED');
  });

  test('neither from CREATED nor from PENDING_DELETION', async () => {
    const made = await store('first');
    expect(await refused('StopEventDataStoreIngestion', made)).toBe('InvalidEventDataStoreStatusException');
    await ok('DeleteEventDataStore', made);
    expect(await refused('StopEventDataStoreIngestion', made)).toBe('InvalidEventDataStoreStatusException');
    expect(await refused('StartEventDataStoreIngestion', made)).toBe('InvalidEventDataStoreStatusException');
  });

  test.each(['Insight', 'Evidence', 'ActivityAuditLog'])('not for the category %s', async (category) => {
    const made = await readyStore('first', { ...selecting(category), StartIngestion: false });
    for (const operation of ['StartEventDataStoreIngestion', 'StopEventDataStoreIngestion']) {
      expect(await refused(operation, made)).toBe('InvalidEventDataStoreCategoryException');
    }
  });

  test('also for data events', async () => {
    const FieldSelectors = [
      { Field: 'eventCategory', Equals: ['Data'] },
      { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
    ];
    const made = await readyStore('first', { AdvancedEventSelectors: [{ FieldSelectors }] });
    await ok('StopEventDataStoreIngestion', made);
    clock.advance(SETTLED);
    await ok('StartEventDataStoreIngestion', made);
  });

  test.each(['NetworkActivity', 'ConfigurationItem'])('also for the category %s', async (category) => {
    await ok('StopEventDataStoreIngestion', await readyStore('first', selecting(category)));
  });
});
