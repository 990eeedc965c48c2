import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { capabilitiesOf } from '../../cli/capabilities-of.js';
import { fixturesOf } from '../../cli/run-options.js';
import { collect, selectionOf } from '../../cli/selection-options.js';
import { UsageError } from '../../common/user-errors.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ctc-test-selection-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('values are collected over options and commas', () => {
  expect(collect(' a, b ,,c', ['x'])).toEqual(['x', 'a', 'b', 'c']);
  expect(collect('')).toEqual([]);
});

test('@file holds ids, one a line, with remarks', () => {
  const file = join(folder, 'checks');
  writeFileSync(file, '# known\nGetTrail/**  # all\n\n  */shapes/*\r\n');
  expect(selectionOf({ check: ['A/b/c', `@${file}`] })).toEqual({
    suites: [],
    operations: [],
    checks: ['A/b/c', 'GetTrail/**', '*/shapes/*'],
  });
});

test('a file without any id, or none at all, is wrong usage', () => {
  const file = join(folder, 'empty');
  writeFileSync(file, '# nothing\n\n');
  expect(() => selectionOf({ check: [`@${file}`] })).toThrow(UsageError);
  expect(() => selectionOf({ check: ['@/nonexistent'] })).toThrow(UsageError);
  expect(() => selectionOf({ check: ['@'] })).toThrow(UsageError);
});

test('fixtures by name', () => {
  expect(fixturesOf({ fixture: ['bucket=a=b'] })).toEqual({ bucket: 'a=b' });
  expect(fixturesOf({})).toEqual({});
  for (const text of ['bucket', 'bucket=', '=x', 'constructor=x']) {
    expect(() => fixturesOf({ fixture: [text] })).toThrow(UsageError);
  }
});

test('capabilities by name', () => {
  expect(capabilitiesOf({})).toBeUndefined();
  expect(capabilitiesOf({ capability: ['trails', 'tags'] })).toEqual(['trails', 'tags']);
  expect(() => capabilitiesOf({ capability: ['trials'] })).toThrow(
    /unknown capability trials; the capabilities are .*trails/,
  );
});
