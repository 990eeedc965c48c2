import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from '../../common/user-errors.js';
import { compareFiles } from '../../spec/compare-files.js';
import { committedFiles, type Derivation, deriveSpec, writeSpec } from '../../spec/derive.js';
import { installedSdkFolder, readSdkFolder } from '../../spec/sdk/sdk-folder.js';

let derivation: Derivation;
const folder = mkdtempSync(join(tmpdir(), 'ctc-spec-'));

beforeAll(async () => {
  derivation = await deriveSpec();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('spec derive on the installed SDK', () => {
  test('every command, every error that one throws, every pair and every paginator', () => {
    const { operations, errors } = derivation.document;
    const { version, commands, paginators } = readSdkFolder(installedSdkFolder());
    expect(errors.source.version).toBe(version);
    expect(operations).toHaveLength(commands.length);
    // Every command lists the base class as well.
    const thrown = commands.flatMap(({ text }) =>
      [...text.matchAll(/@throws \{@link (\w+)\}/g)].map(([, name]) => name),
    );
    const codes = thrown.filter((name) => name !== 'CloudTrailServiceException');
    expect(Object.keys(errors.errors)).toEqual([...new Set(codes)].sort());
    expect(operations.reduce((sum, operation) => sum + operation.errors.length, 0)).toBe(codes.length);
    expect(Object.values(errors.errors).reduce((sum, error) => sum + error.operations.length, 0)).toBe(codes.length);
    expect(operations.filter((operation) => operation.paginator)).toHaveLength(paginators.length);
  });

  test('names what only the declarations say', () => {
    expect(derivation.notes).toEqual(['ImportSource.S3: required by its declaration only']);
  });

  test('is the same bytes twice', async () => {
    expect(await deriveSpec()).toEqual(derivation);
  });

  test('the committed files are what it derives', () => {
    expect(compareFiles(derivation.files, committedFiles(derivation.files))).toEqual([]);
  });

  test('writes exactly its files and removes those of operations that are gone', () => {
    writeSpec(derivation.files, folder);
    writeFileSync(join(folder, 'spec/operations/CreateTrial.json'), '{}');
    writeSpec(derivation.files, folder);
    expect(readdirSync(join(folder, 'spec/operations'))).toHaveLength(derivation.document.operations.length);
    expect(committedFiles(derivation.files, folder)).toEqual(
      new Map([...derivation.files].sort(([a], [b]) => (a < b ? -1 : 1))),
    );
  });

  test('a folder without an SDK is wrong usage', async () => {
    await expect(deriveSpec(folder)).rejects.toThrow(UsageError);
  });

  test('wire conventions, names and map keys', () => {
    const find = (name: string) => derivation.document.operations.find((item) => item.operation === name)!;
    expect(find('DescribeTrails').input.properties).toHaveProperty('trailNameList');
    expect(find('ListPublicKeys').$defs.PublicKey?.properties).toMatchObject({
      Value: { type: 'string', format: 'blob' },
      ValidityStartTime: { type: 'number', format: 'timestamp' },
    });
    expect(find('GetImport').$defs.ImportSource?.required).toEqual(['S3']);
    expect(find('GetQueryResults').$defs.QueryStatistics?.properties).toMatchObject({
      ResultsCount: { type: 'integer', format: 'int32' },
      BytesScanned: { type: 'integer', format: 'int64' },
    });
    expect(find('ListInsightsData').input.properties?.Dimensions).toEqual({
      title: 'ListInsightsDataDimensions',
      type: 'object',
      propertyNames: { $ref: '#/$defs/ListInsightsDataDimensionKey' },
      additionalProperties: { type: 'string' },
    });
    expect(find('StopLogging').output).toEqual({ title: 'StopLoggingResponse', type: 'object', properties: {} });
    const operator = { title: 'Operator', type: 'array', items: { type: 'string' } };
    expect(find('PutEventSelectors').$defs.AdvancedFieldSelector?.properties?.NotEndsWith).toEqual(operator);
  });

  test('the result list of a paginator', () => {
    const paginators = new Map(derivation.document.operations.map((item) => [item.operation, item.paginator]));
    expect(paginators.get('ListTags')).toEqual({
      inputToken: 'NextToken',
      outputToken: 'NextToken',
      limitKey: null,
      resultKey: 'ResourceTagList',
    });
    expect(paginators.get('ListInsightsMetricData')).toMatchObject({ limitKey: 'MaxResults', resultKey: 'Values' });
    expect(paginators.get('DescribeTrails')).toBeNull();
  });
});
