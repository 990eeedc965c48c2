import { groupBy } from '../../../common/group-by.js';
import { type Facts, requirementOf } from '../../../spec/facts.js';
import { gapId } from '../../validators/finding.js';
import type { Call } from '../check/call.js';
import type { ReportedFinding } from '../check/check-report.js';
import type { Evidence } from './evidence.js';
import type { RecordedGap } from './run-record.js';

/** Folds findings of one cause into one gap each, sorted by id, and adds a gap for each operation that is not there. */
export function foldGaps(evidence: Evidence, facts: Facts): RecordedGap[] {
  const missed = [...evidence.findings.values()].flat().filter(({ severity }) => severity !== 'warning');
  const gaps = [...groupBy(missed, ({ gap }) => gap).values()].map(toGap);
  for (const operation of evidence.unimplemented) gaps.push(unimplementedGap(operation, evidence, facts));
  return gaps.sort((a, b) => compare(a.id, b.id));
}

/**
 * Findings that say the same of the same operation's answers, told by the clearest of them, which counts for all: a check
 * may meet one in every answer.
 */
export function tellOnce(findings: readonly ReportedFinding[]): ReportedFinding[] {
  const groups = groupBy(findings, ({ gap, check, seenIn, severity, unlessUnimplemented }) =>
    [gap, check, seenIn, severity, unlessUnimplemented].join(' '),
  );
  return [...groups.values()].map((group) =>
    group.length === 1 ? group[0]! : { ...clearestOf(group), times: timesOf(group) },
  );
}

function clearestOf(findings: readonly ReportedFinding[]): ReportedFinding {
  return findings.reduce((clearest, other) => (byClarity(other, clearest) < 0 ? other : clearest));
}

function timesOf(findings: readonly ReportedFinding[]): number {
  return findings.reduce((sum, { times = 1 }) => sum + times, 0);
}

function toGap(findings: ReportedFinding[]): RecordedGap {
  const shown = clearestOf(findings);
  const { gap: id, check, operation, category, path, requirement, expected, source } = shown;
  return {
    id,
    check,
    operation,
    category,
    severity: findings.some((finding) => finding.severity === 'must') ? 'must' : 'should',
    ...(path ? { path } : {}),
    ...(requirement ? { requirement } : {}),
    expected,
    actual: operation === '_' ? `${shown.actual}${whereSeen(shown, findings)}` : shown.actual,
    source,
    count: timesOf(findings),
    repro: reproOf(shown),
    ...(shown.history ? { history: shown.history } : {}),
  };
}

/** One line of each client that can repeat the whole history. */
function reproOf({ curl, typescript, history = [], replay }: ReportedFinding): RecordedGap['repro'] {
  const cli = joined(history, 'cli', ' && ');
  const lines = typescript ?? joined(history, 'typescript', ' ');
  return { curl, ...(cli ? { cli } : {}), ...(lines ? { typescript: lines } : {}), ...(replay ? { replay } : {}) };
}

function joined(history: readonly Call[], client: 'cli' | 'typescript', between: string): string | undefined {
  const lines = history.map((call) => call[client]);
  return lines.length > 0 && lines.every((line) => line !== undefined) ? lines.join(between) : undefined;
}

/** The shortest history shows a gap best; ties are broken by what is the same in every run. */
function byClarity(a: ReportedFinding, b: ReportedFinding): number {
  return (
    a.steps - b.steps ||
    Number(b.history !== undefined) - Number(a.history !== undefined) ||
    compare(a.seenIn, b.seenIn) ||
    a.curl.length - b.curl.length ||
    compare(a.expected, b.expected) ||
    compare(a.actual, b.actual) ||
    compare(a.curl, b.curl)
  );
}

/** The operations in whose answers it was seen; nothing where it is about requests that were odd on purpose. */
function whereSeen(shown: ReportedFinding, findings: readonly ReportedFinding[]): string {
  const name = ({ seenIn }: ReportedFinding) => (seenIn === '_' ? 'a request without an operation' : seenIn);
  const others = [...new Set(findings.map(name))].filter((other) => other !== name(shown)).sort();
  if (others.length === 0) return shown.seenIn === '_' ? '' : ` (${name(shown)})`;
  return ` (${name(shown)}; also in ${others.join(', ')})`;
}

function unimplementedGap(operation: string, evidence: Evidence, facts: Facts): RecordedGap {
  const calls = evidence.calls.get(operation) ?? [];
  const shown = calls.find((call) => call.valid)?.shown;
  if (!shown) throw new Error(`${operation} is unimplemented, but no answer shows it`);
  const { id: requirement, source } = requirementOf(facts, 'wire.implemented');
  return {
    id: gapId(operation, 'unimplemented'),
    check: `${operation}/shapes/valid-request`,
    operation,
    category: 'unimplemented',
    severity: 'must',
    requirement,
    expected: `${operation} is implemented`,
    actual: `${shown.actual}, the same as for an operation that does not exist`,
    source,
    count: calls.length,
    repro: { curl: shown.curl },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
