import type { RunRecord } from '../../harness/engine/verdict/run-record.js';

const fine: ReadonlySet<string> = new Set(['passed', 'warning', 'skipped']);

/**
 * The operations of a record that nothing is said against: all their checks passed, gave a warning or were skipped, and at
 * least one passed. Pure.
 */
export function whollyPassed({ checks }: Pick<RunRecord, 'checks'>): string[] {
  const operations = new Set(checks.map(({ operation }) => operation).filter((operation) => operation !== '_'));
  return [...operations]
    .filter((operation) => {
      const outcomes = checks.filter((check) => check.operation === operation).map(({ outcome }) => outcome);
      return outcomes.every((outcome) => fine.has(outcome)) && outcomes.includes('passed');
    })
    .sort();
}
