import pc from 'picocolors';
import type { RecordedCheck, RunRecord } from '../harness/engine/verdict/run-record.js';
import { operationWord, outcomeWords } from './outcome-words.js';

/** Checks with warnings, and checks that were blocked or skipped, with the reasons; empty where there are none. */
export function checkListText(record: RunRecord): string {
  const parts = [warnings(record.checks), grouped(record.checks, 'blocked'), grouped(record.checks, 'skipped')];
  return parts.filter(Boolean).join('\n\n');
}

function warnings(checks: readonly RecordedCheck[]): string {
  const found = checks.filter((check) => check.outcome === 'warning');
  if (found.length === 0) return '';
  return [
    pc.bold(`Warnings: ${found.length}`),
    ...found.map((check) => `  ${outcomeWords.warning.mark} ${check.id}  ${check.reason}`),
  ].join('\n');
}

function grouped(checks: readonly RecordedCheck[], outcome: 'blocked' | 'skipped'): string {
  const groups = new Map<string, RecordedCheck[]>();
  for (const check of checks.filter((candidate) => candidate.outcome === outcome)) {
    const reason = (outcome === 'blocked' && check.gaps?.join(', ')) || withoutOperation(check);
    groups.set(reason, [...(groups.get(reason) ?? []), check]);
  }
  if (groups.size === 0) return '';
  const total = [...groups.values()].reduce((sum, group) => sum + group.length, 0);
  const lines = [...groups].map(
    ([reason, group]) =>
      `  ${outcome === 'blocked' ? 'by ' : ''}${reason}: ${counted(group.length)} of ${operationsOf(group)}`,
  );
  return [pc.bold(`${outcome === 'blocked' ? 'Blocked' : 'Skipped'}: ${counted(total)}`), ...lines].join('\n');
}

function counted(checks: number): string {
  return checks === 1 ? '1 check' : `${checks} checks`;
}

function operationsOf(checks: readonly RecordedCheck[]): string {
  const names = [...new Set(checks.map((check) => operationWord(check.operation)))];
  return names.length > 12 ? `${names.length} operations` : names.join(', ');
}

/** A reason without the operation in it, so that checks of several operations share a line. */
function withoutOperation(check: RecordedCheck): string {
  return (check.reason ?? '').replace(` of ${check.operation} `, ' ');
}
