import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from '../../common/user-errors.js';
import { runRecordSchema } from '../../harness/engine/verdict/run-record.js';
import { reportRequest, writeReport } from '../../reporters/write-reports.js';
import { recordOfAllKinds } from './records.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ctc-test-reports-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the JSON report is the record', () => {
  const file = join(folder, 'a=b.json');
  writeReport(reportRequest(`json=${file}`), recordOfAllKinds);
  const text = readFileSync(file, 'utf8');
  expect(text.endsWith('}\n')).toBe(true);
  expect(runRecordSchema.parse(JSON.parse(text))).toEqual(recordOfAllKinds);
});

describe('reportRequest', () => {
  test('the name of a file may hold an equals sign', () => {
    expect(reportRequest('json=a=b.json')).toEqual({ kind: 'json', file: 'a=b.json' });
  });

  test.each(['xml=x.xml', 'json', 'json=', '=x', '', 'toString=x', 'JSON=x'])('%j is wrong usage', (text) => {
    expect(() => reportRequest(text)).toThrow(UsageError);
  });

  test('the kinds that there are stand in the message', () => {
    expect(() => reportRequest('xml=x')).toThrow(/--report xml=x: .*json/);
  });
});

test('a file that cannot be written is wrong usage', () => {
  const request = { kind: 'json', file: join(folder, 'no', 'such', 'folder.json') };
  expect(() => writeReport(request, recordOfAllKinds)).toThrow(UsageError);
  expect(() => writeReport(request, recordOfAllKinds)).toThrow(request.file);
});
