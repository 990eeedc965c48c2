import { type Facts, loadFacts } from '../../../spec/facts.js';
import type { Spec } from '../../../spec/load.js';
import type { TransportCounts } from '../../targets/transport-counts.js';
import type { Access } from '../check/access.js';
import type { CheckOutline } from '../check/check-outline.js';
import type { CheckReport } from '../check/check-report.js';
import type { NotRun } from '../check/not-run.js';
import type { RuleCheck } from '../check/rule-checks.js';
import { type Suite, suites } from '../check/suite.js';
import { allMembers, type CoverageData } from '../coverage/coverage.js';
import { allRequestCoverage, requestCoverageOf } from '../coverage/request-coverage.js';
import { ruleRequirements } from '../coverage/requirement-coverage.js';
import type { Unchecked } from '../coverage/unchecked.js';
import { errorPairs } from './error-pairs.js';
import { gatherEvidence } from './evidence.js';
import { foldGaps } from './fold-gaps.js';
import type { RecordedCheck, RecordedGap, RunRecord } from './run-record.js';
import { decide, decideRule, type Verdict } from './verdict.js';

/** What a record says besides what the checks found. */
export interface RunFacts {
  tool: { name: string; version: string };
  target: RunRecord['target'] & { access: Access };
  seed: number;
  startedAt: string;
  durationMs: number;
  requests: number;
  transport?: TransportCounts;
  configuration: Record<string, unknown>;
}

/** Turns the reports of a run into its record: verdicts, gaps, totals, coverage. Pure. */
export function conclude(options: {
  spec: Spec;
  checks: readonly CheckOutline[];
  rules: readonly RuleCheck[];
  notRun: readonly NotRun[];
  /** What has no check yet. Default: nothing. */
  unchecked?: readonly Unchecked[];
  reports: readonly CheckReport[];
  coverage: CoverageData;
  run: RunFacts;
  facts?: Facts;
}): RunRecord {
  const { spec, checks, rules, notRun, unchecked = [], reports, coverage, run, facts = loadFacts() } = options;
  const evidence = gatherEvidence(reports);
  const gaps = foldGaps(evidence, facts);
  const byId = new Map(checks.map((check) => [check.id, check]));
  const rows = new Map<string, RecordedCheck>();
  const add = (id: string, operation: string, suite: Suite, verdict: Verdict) =>
    rows.set(id, { id, operation, suite, ...verdict });
  for (const { id, operation, suite, reason } of [...unchecked, ...notRun])
    add(id, operation, suite, { outcome: 'skipped', reason });
  for (const report of reports) {
    const { operation, suite } = byId.get(report.id)!;
    add(report.id, operation, suite, decide(report, operation, evidence));
  }
  for (const rule of rules) add(rule.id, rule.operation, rule.rule.suite, decideRule(rule, evidence));
  const known = new Set(gaps.map(({ id }) => id));
  for (const row of rows.values()) if (row.gaps) row.gaps = row.gaps.filter((id) => known.has(id));
  for (const gap of gaps) nameGap(rows, gap);
  const recorded = [...rows.values()].sort(byOperationAndSuite);
  return {
    schemaVersion: 1,
    tool: run.tool,
    target: run.target,
    spec: specOf(spec),
    seed: run.seed,
    startedAt: run.startedAt,
    durationMs: run.durationMs,
    configuration: run.configuration,
    summary: { ...count(recorded), requests: run.requests },
    ...(run.transport?.retries ? { transport: run.transport } : {}),
    coverage: coverageOf({ spec, facts, coverage, reports, recorded, checks, rules, unchecked }),
    checks: recorded,
    gaps,
    ...observed(reports, byId),
  };
}

/** Sees to it that the check a gap belongs to is there and names it, also where that check was not selected. */
function nameGap(rows: Map<string, RecordedCheck>, gap: RecordedGap): void {
  const row = rows.get(gap.check);
  if (row?.gaps?.includes(gap.id)) return;
  const outcome = gap.category === 'unimplemented' ? 'unimplemented' : 'gap';
  rows.set(gap.check, {
    id: gap.check,
    operation: gap.operation,
    suite: gap.check.split('/')[1] as Suite,
    outcome,
    gaps: [...(row?.gaps ?? []), gap.id].sort(),
  });
}

function specOf(spec: Spec): RunRecord['spec'] {
  const { package: name, version } = spec.operation(spec.operationNames[0]!).source;
  return { package: name, version };
}

function count(checks: readonly RecordedCheck[]): Omit<RunRecord['summary'], 'requests'> {
  const summary = { passed: 0, gap: 0, warning: 0, unimplemented: 0, blocked: 0, skipped: 0 };
  for (const { outcome } of checks) summary[outcome]++;
  return summary;
}

function coverageOf(options: {
  spec: Spec;
  facts: Facts;
  coverage: CoverageData;
  reports: readonly CheckReport[];
  recorded: readonly RecordedCheck[];
  checks: readonly CheckOutline[];
  rules: readonly RuleCheck[];
  unchecked: readonly Unchecked[];
}): RunRecord['coverage'] {
  const { spec, facts, coverage, reports, recorded, checks, rules, unchecked } = options;
  const operations = spec.operationNames.map((name) => spec.operation(name));
  const answered = new Set(
    recorded
      .filter(({ outcome }) => outcome === 'passed' || outcome === 'gap' || outcome === 'warning')
      .map(({ id }) => id),
  );
  const asked = [
    ...checks,
    ...rules.map((rule) => ({ id: rule.id, requirements: ruleRequirements(rule, facts) })),
  ].filter(({ id }) => answered.has(id));
  const all = allRequestCoverage({ spec, facts });
  const sent = requestCoverageOf(coverage);
  const covered = new Set(asked.flatMap(({ requirements }) => requirements));
  return {
    operations: { covered: coverage.operations.length, total: operations.length },
    members: { covered: coverage.members.length, total: allMembers(spec).length },
    errors: {
      covered: coverage.errors.length,
      total: operations.reduce((sum, { errors }) => sum + errors.length, 0),
      ...errorPairs({ spec, facts, errors: coverage.errors, reports, recorded, asked: checks, unchecked }),
    },
    paginators: { covered: coverage.paginators.length, total: operations.filter(({ paginator }) => paginator).length },
    requirements: {
      covered: [...facts.requirements.keys()].filter((id) => covered.has(id)).length,
      total: facts.requirements.size,
    },
    requestMembers: { covered: sent.requestMembers.length, total: all.requestMembers.length },
    enumValues: { covered: sent.enumValues.length, total: all.enumValues.length },
    boundSides: { covered: sent.boundSides.length, total: all.boundSides.length },
  };
}

function observed(
  reports: readonly CheckReport[],
  checks: ReadonlyMap<string, CheckOutline>,
): Pick<RunRecord, 'observations'> {
  const observations = reports.flatMap(({ id, observations = [] }) =>
    observations.map((observation) => ({ check: id, operation: checks.get(id)!.operation, ...observation })),
  );
  return observations.length > 0 ? { observations } : {};
}

function byOperationAndSuite(a: RecordedCheck, b: RecordedCheck): number {
  const order = (row: RecordedCheck) =>
    [row.operation === '_' ? '' : row.operation, String(suites.indexOf(row.suite)), row.id].join(' ');
  return order(a) < order(b) ? -1 : 1;
}
