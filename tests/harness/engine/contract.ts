import { expect } from 'vitest';
import { type RunRecord, runRecordSchema } from '../../../harness/engine/verdict/run-record.js';

const outcomes = ['passed', 'gap', 'warning', 'unimplemented', 'blocked', 'skipped'] as const;

/** Holds a record against what every tool around this one relies on. */
export function expectContract(record: RunRecord): void {
  expect(runRecordSchema.parse(record)).toEqual(record);
  const checkIds = record.checks.map(({ id }) => id);
  const gapIds = record.gaps.map(({ id }) => id);
  expect(new Set(checkIds).size, 'check ids stand once').toBe(checkIds.length);
  expect(new Set(gapIds).size, 'gap ids stand once').toBe(gapIds.length);
  for (const check of record.checks) {
    expect(check.id).toMatch(/^[A-Za-z_]+\/[a-z]+\/.+/);
    expect(check.id.startsWith(`${check.operation}/${check.suite}/`), check.id).toBe(true);
    if (check.outcome === 'skipped' || check.outcome === 'blocked') expect(check.reason, check.id).toBeTruthy();
    if (check.outcome === 'gap') expect(check.gaps?.length, check.id).toBeGreaterThan(0);
    for (const gap of check.gaps ?? []) expect(gapIds, check.id).toContain(gap);
  }
  for (const gap of record.gaps) {
    expect(checkIds, gap.id).toContain(gap.check);
    for (const text of [gap.operation, gap.expected, gap.actual, gap.source, gap.repro.curl]) {
      expect(text, gap.id).not.toBe('');
    }
  }
  for (const outcome of outcomes) {
    expect(record.summary[outcome], outcome).toBe(record.checks.filter((check) => check.outcome === outcome).length);
  }
  const text = JSON.stringify(record);
  expect(text).not.toMatch(/Signature=[0-9a-f]{64}/);
  expect(text).not.toMatch(/"(aws)?secretAccessKey"\s*:/i);
}
