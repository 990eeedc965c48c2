import type { CallSummary, CheckReport, ReportedFinding } from '../../../harness/engine/check/check-report.js';
import type { Check } from '../../../harness/engine/context/check.js';
import { check } from '../../../harness/engine/context/check.js';

/** A call that succeeded, but for what is named. */
export function called(operation: string, more: Partial<CallSummary> = {}): CallSummary {
  return { operation, kind: 'success', unknown: false, valid: true, ...more };
}

/** A call whose answer was the target's "unknown". */
export function calledUnknown(operation: string, more: Partial<CallSummary> = {}): CallSummary {
  const shown = { actual: 'HTTP 501 NotImplemented', curl: `curl ${operation}` };
  return called(operation, { kind: 'server-error', unknown: true, shown, ...more });
}

/** A `must` of `<operation>/lifecycle/x`, seen in one request, but for what is named. */
export function finding(gap: string, more: Partial<ReportedFinding> = {}): ReportedFinding {
  const [operation = '', rule = '', path] = gap.split('/');
  return {
    gap,
    check: `${operation}/lifecycle/x`,
    operation,
    rule,
    ...(path ? { path } : {}),
    category: 'semantics',
    severity: 'must',
    expected: 'this',
    actual: 'that',
    source: 'field report',
    requirement: 'trail.create.echo',
    curl: 'curl one',
    steps: 1,
    seenIn: operation,
    ...more,
  };
}

/** The report of a check that made one successful call, but for what is named. */
export function report(id: string, more: Partial<CheckReport> = {}): CheckReport {
  const operation = id.split('/')[0]!;
  return { id, findings: [], calls: [called(operation)], obstacles: [], durationMs: 1, ...more };
}

/** A check of an id, with nothing in it. */
export function emptyCheck(id: string, more: Partial<Pick<Check, 'access' | 'requirements'>> = {}): Check {
  return check({ id, title: 'a question', requirements: [], body: async () => undefined, ...more });
}
