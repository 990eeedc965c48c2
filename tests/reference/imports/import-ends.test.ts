import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { NOBODY, storeArn } from '../lake/lake-client.js';
import { DONE, source, useImports } from './import-client.js';

describe('an import that fails', () => {
  const { ok, refused, raw, clock, readyStore, start, status, removeBucket } = useImports();

  test('says which location it could not read, and can be tried again', async () => {
    const { arn } = await readyStore('first');
    const ImportId = await start(arn);
    expect(await ok('ListImportFailures', { ImportId })).toEqual({ Failures: [] });
    await removeBucket();
    clock.advance(DONE);
    expect(await ok('ListImportFailures', { ImportId })).toEqual({
      Failures: [
        {
          Location: source().ImportSource.S3.S3LocationUri,
          Status: 'FAILED',
          ErrorType: 'NoSuchBucket',
          ErrorMessage: 'The bucket logs does not exist',
          LastUpdatedTime: expect.any(Number),
        },
      ],
    });
    const failed = await ok('GetImport', { ImportId });
    expect(failed).toMatchObject({ ImportStatus: 'FAILED', ImportStatistics: { FailedEntries: 1 } });

    expect(await ok('StartImport', { ImportId })).toMatchObject({ ImportId, ImportStatus: 'INITIALIZING' });
    expect((await ok('ListImportFailures', { ImportId })).Failures).toMatchObject([{ Status: 'RETRY' }]);
    clock.advance(DONE);
    expect(await status(ImportId)).toBe('FAILED');

    await ok('StartImport', { ImportId });
    await raw({ method: 'PUT', path: '/logs' });
    clock.advance(DONE);
    expect(await ok('GetImport', { ImportId })).toMatchObject({
      ImportStatus: 'COMPLETED',
      ImportStatistics: { FailedEntries: 0 },
    });
    expect((await ok('ListImportFailures', { ImportId })).Failures).toMatchObject([{ Status: 'SUCCEEDED' }]);
  });

  test('a retry has ImportId alone, and one that is done needs none', async () => {
    const { arn } = await readyStore('first');
    const ImportId = await start(arn);
    expect(await refused('StartImport', { ImportId })).toBe('AccountHasOngoingImportException');
    clock.advance(DONE);
    expect(await refused('StartImport', { ImportId, Destinations: [arn] })).toBe('InvalidParameterException');
    expect(await refused('StartImport', { ImportId })).toBe('InvalidParameterException');
    expect(await refused('StartImport', { ImportId: NOBODY })).toBe('ImportNotFoundException');
    expect(await refused('StartImport', { ImportId: 'short' })).toBe('InvalidParameterException');
  });
});

describe('an import of objects', () => {
  const { ok, raw, clock, readyStore, start } = useImports();

  test('fails for each that is no log file, one failure after the other', async () => {
    const { arn } = await readyStore('first');
    const folder = '/logs/AWSLogs/123456789012/CloudTrail';
    const body = gzipSync(JSON.stringify({ Records: [] }));
    await raw({ method: 'PUT', path: `${folder}/good.json.gz`, body });
    for (const name of ['c', 'a', 'b']) await raw({ method: 'PUT', path: `${folder}/${name}.json.gz`, body: '{}' });
    await raw({ method: 'PUT', path: '/logs/elsewhere.json.gz', body: '{}' });
    const ImportId = await start(arn);
    clock.advance(DONE);
    expect(await ok('GetImport', { ImportId })).toMatchObject({
      ImportStatus: 'FAILED',
      ImportStatistics: { FilesCompleted: 1, FailedEntries: 3 },
    });
    const { Failures, NextToken } = await ok('ListImportFailures', { ImportId, MaxResults: 2 });
    const last = await ok('ListImportFailures', { ImportId, MaxResults: 2, NextToken });
    const all = [Failures, last.Failures].flatMap((page) => page as unknown as { Location: string }[]);
    expect(all.map(({ Location }) => Location.slice(-9))).toEqual(['a.json.gz', 'b.json.gz', 'c.json.gz']);
    expect(last).not.toHaveProperty('NextToken');

    await raw({ method: 'PUT', path: `${folder}/b.json.gz`, body });
    await ok('StartImport', { ImportId });
    clock.advance(DONE);
    const again = await ok('ListImportFailures', { ImportId });
    expect(again.Failures).toMatchObject([{ Status: 'FAILED' }, { Status: 'SUCCEEDED' }, { Status: 'FAILED' }]);
  });
});

describe('an import that is stopped', () => {
  const { ok, clock, readyStore, start, status } = useImports();

  test('stays so, and makes way for another', async () => {
    const { arn } = await readyStore('first');
    const ImportId = await start(arn);
    clock.advance(60);
    const stopped = await ok('StopImport', { ImportId });
    expect(stopped).toMatchObject({ ImportId, ImportStatus: 'STOPPED', UpdatedTimestamp: clock.now() / 1000 });
    expect(stopped).toHaveProperty('ImportStatistics');
    clock.advance(DONE);
    expect(await status(ImportId)).toBe('STOPPED');
    await start(arn);
  });

  test('can be tried again', async () => {
    const { arn } = await readyStore('first');
    const ImportId = await start(arn);
    await ok('StopImport', { ImportId });
    await ok('StartImport', { ImportId });
    clock.advance(DONE);
    expect(await status(ImportId)).toBe('COMPLETED');
    expect((await ok('StopImport', { ImportId })).ImportStatus).toBe('COMPLETED');
  });
});

describe('finding imports', () => {
  const { ok, refused, clock, readyStore, start } = useImports();

  test.each(['GetImport', 'StopImport'])('%s of what is no import is refused', async (operation) => {
    expect(await refused(operation, { ImportId: NOBODY })).toBe('ImportNotFoundException');
    expect(await refused(operation, { ImportId: 'short' })).toBe('InvalidParameterException');
    expect(await refused(operation, {})).toBe('InvalidParameterException');
  });

  test('an import is there in its own Region only', async () => {
    const { arn } = await readyStore('first');
    const ImportId = await start(arn);
    expect(await refused('GetImport', { ImportId }, 'eu-west-1')).toBe('ImportNotFoundException');
  });

  test.each([{ ImportId: NOBODY }, { ImportId: 'short' }, {}, { MaxResults: 0 }, { MaxResults: 1001 }])(
    'ListImportFailures with %j has one code for all',
    async (input) => {
      expect(await refused('ListImportFailures', input)).toBe('InvalidParameterException');
    },
  );

  test('a token for failures must be one of theirs', async () => {
    const { arn } = await readyStore('first');
    const ImportId = await start(arn);
    expect(await refused('ListImportFailures', { ImportId, NextToken: 'made-up' })).toBe('InvalidNextTokenException');
  });

  test('ListImports: newest first, by destination and by status, in pages', async () => {
    const first = await readyStore('first');
    const second = await readyStore('second');
    const ids: string[] = [];
    for (const { arn } of [first, second, first]) {
      ids.unshift(await start(arn));
      clock.advance(DONE);
    }
    const last = await start(second.arn);
    const list = async (input: object) =>
      Object.values((await ok('ListImports', input)).Imports!).map(({ ImportId }) => ImportId);
    expect(await list({})).toEqual([last, ...ids]);
    expect(await list({ Destination: first.arn })).toEqual([ids[0], ids[2]]);
    expect(await list({ Destination: first.id, ImportStatus: 'INITIALIZING' })).toEqual([]);
    expect(await list({ ImportStatus: 'COMPLETED' })).toEqual(ids);
    expect(await list({ Destination: NOBODY })).toEqual([]);
    const page = await ok('ListImports', { MaxResults: 3 });
    expect(page.Imports?.[0]).toEqual({
      ImportId: last,
      ImportStatus: 'INITIALIZING',
      Destinations: [second.arn],
      CreatedTimestamp: clock.now() / 1000,
      UpdatedTimestamp: clock.now() / 1000,
    });
    expect(await list({ MaxResults: 3, NextToken: page.NextToken })).toEqual([ids[2]]);
    expect(await refused('ListImports', { ImportStatus: 'COMPLETED', NextToken: page.NextToken })).toBe(
      'InvalidNextTokenException',
    );
  });

  test.each([
    [{ MaxResults: 0 }, 'InvalidParameterException'],
    [{ MaxResults: 1001 }, 'InvalidParameterException'],
    [{ ImportStatus: 'DONE' }, 'InvalidParameterException'],
    [{ Destination: 'x' }, 'InvalidParameterException'],
    [{ Destination: 'arn:aws:s3:::logs' }, 'EventDataStoreARNInvalidException'],
    [{ Destination: storeArn(NOBODY, 'eu-west-1') }, 'EventDataStoreARNInvalidException'],
    [{ Destination: storeArn(NOBODY, undefined, '999988887777') }, 'EventDataStoreARNInvalidException'],
    [{ NextToken: 'made-up' }, 'InvalidNextTokenException'],
  ])('ListImports with %j is refused with %s', async (input, code) => {
    expect(await refused('ListImports', input)).toBe(code);
  });
});
