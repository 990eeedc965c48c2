import { describe, expect, test } from 'vitest';
import { NOBODY, selecting, storeArn } from '../lake/lake-client.js';
import { DONE, source, useImports } from './import-client.js';

describe('StartImport, behaviour.md section 4', () => {
  const { ok, refused, clock, store, readyStore, start, status } = useImports();

  test('initializes, goes on, and is completed', async () => {
    const { arn } = await readyStore('first');
    const times = { StartEventTime: 1691770092.934, EndEventTime: 1699549700.705 };
    const started = await ok('StartImport', { Destinations: [arn], ...source(), ...times });
    const time = clock.now() / 1000;
    expect(started).toEqual({
      ImportId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      Destinations: [arn],
      ...source(),
      ...times,
      ImportStatus: 'INITIALIZING',
      CreatedTimestamp: time,
      UpdatedTimestamp: time,
    });
    const ImportId = String(started.ImportId);
    const seen = new Set([await status(ImportId)]);
    for (let i = 0; i < 60; i += 1) {
      clock.advance(10);
      seen.add(await status(ImportId));
    }
    expect([...seen]).toEqual(['INITIALIZING', 'IN_PROGRESS', 'COMPLETED']);
    const done = await ok('GetImport', { ImportId });
    expect(done).toEqual({
      ...started,
      ImportStatus: 'COMPLETED',
      UpdatedTimestamp: expect.closeTo(time + 0.5, 3),
      ImportStatistics: {
        PrefixesFound: 0,
        PrefixesCompleted: 0,
        FilesCompleted: 0,
        EventsCompleted: 0,
        FailedEntries: 0,
      },
    });
  });

  test('one at a time', async () => {
    const { arn } = await readyStore('first');
    await start(arn);
    expect(await refused('StartImport', { Destinations: [arn], ...source() })).toBe('AccountHasOngoingImportException');
    clock.advance(DONE);
    await start(arn);
  });

  test('takes a store whose ingestion is stopped, by its id, too', async () => {
    const { id } = await readyStore('first', { StartIngestion: false });
    await start(id);
  });

  test('a store with a running import can neither be changed nor deleted', async () => {
    const made = await readyStore('first');
    await start(made.arn);
    expect(await refused('UpdateEventDataStore', { ...made, RetentionPeriod: 8 })).toBe(
      'EventDataStoreHasOngoingImportException',
    );
    expect(await refused('DeleteEventDataStore', made)).toBe('EventDataStoreHasOngoingImportException');
    clock.advance(DONE);
    await ok('UpdateEventDataStore', { ...made, RetentionPeriod: 8 });
    await ok('DeleteEventDataStore', made);
  });

  test.each([
    [{ Destinations: null }, 'InvalidParameterException'],
    [{ Destinations: [] }, 'InvalidParameterException'],
    [{ Destinations: [NOBODY, NOBODY] }, 'InvalidParameterException'],
    [{ Destinations: [NOBODY] }, 'EventDataStoreNotFoundException'],
    [{ Destinations: [storeArn(NOBODY, 'eu-west-1')] }, 'EventDataStoreARNInvalidException'],
    [{ ImportSource: null }, 'InvalidParameterException'],
    [{ ImportSource: {} }, 'InvalidParameterException'],
    [
      { ImportSource: { S3: { S3LocationUri: 's3://logs', S3BucketRegion: 'us-east-1' } } },
      'InvalidParameterException',
    ],
    [{ ImportSource: { S3: { ...source().ImportSource.S3, S3BucketRegion: 'nowhere' } } }, 'InvalidParameterException'],
    [
      { ImportSource: { S3: { ...source().ImportSource.S3, S3BucketAccessRoleArn: 'role' } } },
      'InvalidParameterException',
    ],
    [source('s3://nobody'), 'InvalidImportSourceException'],
    [source('s3://'), 'InvalidImportSourceException'],
    [source('logs'), 'InvalidImportSourceException'],
    [{ StartEventTime: 2, EndEventTime: 1 }, 'InvalidParameterException'],
    [{ StartEventTime: -1 }, 'InvalidParameterException'],
    [{ ImportId: NOBODY }, 'InvalidParameterException'],
  ])('%.110j is refused with %s', async (input, code) => {
    const { arn } = await readyStore('first');
    expect(await refused('StartImport', { Destinations: [arn], ...source(), ...input })).toBe(code);
    expect((await ok('ListImports')).Imports).toEqual([]);
  });

  test('a start and an end at the same time are in order', async () => {
    const { arn } = await readyStore('first');
    await start(arn, { StartEventTime: 1, EndEventTime: 1 });
  });

  test('the destination must be ready, active, and for the events of trails', async () => {
    const made = await store('first');
    const input = { Destinations: [made.arn], ...source() };
    expect(await refused('StartImport', input)).toBe('InvalidEventDataStoreStatusException');
    await ok('DeleteEventDataStore', made);
    expect(await refused('StartImport', input)).toBe('InactiveEventDataStoreException');
    const { arn } = await readyStore('second', selecting('ConfigurationItem'));
    expect(await refused('StartImport', { ...input, Destinations: [arn] })).toBe(
      'InvalidEventDataStoreCategoryException',
    );
  });
});
