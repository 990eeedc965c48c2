import pc from 'picocolors';
import type { RecordedCheck, RunRecord } from '../harness/engine/verdict/run-record.js';

/** What is no gap but has to be told: warnings, and what was skipped or blocked, with the reasons. */
export function asideText(record: RunRecord): string {
  const blocks = [warnings(record.checks), grouped(record.checks, 'blocked'), grouped(record.checks, 'skipped')];
  return blocks.filter(Boolean).join('\n\n');
}

function warnings(checks: readonly RecordedCheck[]): string {
  const found = checks.filter((check) => check.outcome === 'warning');
  if (found.length === 0) return '';
  return [pc.bold(`Warnings: ${found.length}`), ...found.map((check) => `  ! ${check.id}  ${check.reason}`)].join('\n');
}

function grouped(checks: readonly RecordedCheck[], outcome: 'blocked' | 'skipped'): string {
  const groups = new Map<string, RecordedCheck[]>();
  for (const check of checks.filter((candidate) => candidate.outcome === outcome)) {
    const reason = (outcome === 'blocked' ? check.gaps?.join(', ') : undefined) ?? generic(check);
    groups.set(reason, [...(groups.get(reason) ?? []), check]);
  }
  if (groups.size === 0) return '';
  const total = [...groups.values()].reduce((sum, group) => sum + group.length, 0);
  const lines = [...groups].map(
    ([reason, group]) => `  ${outcome === 'blocked' ? 'by ' : ''}${reason}: ${group.length} of ${operationsOf(group)}`,
  );
  return [pc.bold(`${outcome === 'blocked' ? 'Blocked' : 'Skipped'}: ${total} checks`), ...lines].join('\n');
}

function operationsOf(checks: readonly RecordedCheck[]): string {
  const names = [...new Set(checks.map((check) => check.operation))];
  return names.length > 12 ? `${names.length} operations` : names.join(', ');
}

/** A reason without the operation in it, so that the same one is told once. */
function generic(check: RecordedCheck): string {
  return (check.reason ?? '').replace(` of ${check.operation} `, ' ');
}
