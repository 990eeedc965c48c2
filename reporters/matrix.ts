import Table from 'cli-table3';
import pc from 'picocolors';
import { suites } from '../harness/engine/check/suite.js';
import type { RecordedCheck, RunRecord } from '../harness/engine/verdict/run-record.js';
import { operationWord, outcomeWords, worstFirst } from './outcome-words.js';

/** The matrix operation × suite: each cell the worst outcome, and how many of the checks that ran had it. */
export function matrix(record: RunRecord): string {
  const columns = suites.filter((suite) => record.checks.some((check) => check.suite === suite));
  const table = new Table({
    head: ['operation', ...columns].map((name) => pc.bold(name)),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    chars: Object.fromEntries(
      [
        'top',
        'top-mid',
        'top-left',
        'top-right',
        'bottom',
        'bottom-mid',
        'bottom-left',
        'bottom-right',
        'left',
        'left-mid',
        'mid',
        'mid-mid',
        'right',
        'right-mid',
        'middle',
      ].map((name) => [name, '']),
    ),
  });
  for (const [operation, checks] of byOperation(record.checks)) {
    table.push([
      operationWord(operation),
      ...columns.map((suite) => cell(checks.filter((check) => check.suite === suite))),
    ]);
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** The meaning of the marks of the matrix. */
export function legend(): string {
  const words = Object.values(outcomeWords).map(({ word, mark, paint }) => paint(`${mark} ${word}`));
  return `${words.join('  ')}   (2/7: 2 of the 7 checks that ran)`;
}

function byOperation(checks: readonly RecordedCheck[]): Map<string, RecordedCheck[]> {
  const groups = new Map<string, RecordedCheck[]>();
  for (const check of checks) groups.set(check.operation, [...(groups.get(check.operation) ?? []), check]);
  return groups;
}

function cell(checks: readonly RecordedCheck[]): string {
  const worst = worstFirst.find((outcome) => checks.some((check) => check.outcome === outcome));
  if (!worst) return '';
  const { word, mark, paint } = outcomeWords[worst];
  if (worst === 'skipped' || worst === 'unimplemented') return paint(`${mark} ${word}`);
  const ran = checks.filter((check) => check.outcome !== 'skipped').length;
  const count = checks.filter((check) => check.outcome === worst).length;
  return paint(count === ran ? `${mark} ${count}` : `${mark} ${count}/${ran}`);
}
