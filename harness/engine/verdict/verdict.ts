import { gapId } from '../../validators/finding.js';
import type { Rule } from '../../validators/rules.js';
import type { CallSummary, CheckReport, ReportedFinding } from '../check/check-report.js';
import type { RuleCheck } from '../check/rule-checks.js';
import { type Evidence, repeatsRejection } from './evidence.js';
import type { Outcome } from './run-record.js';

/** An outcome with why, and the gaps that it names. */
export interface Verdict {
  outcome: Outcome;
  reason?: string;
  gaps?: string[];
}

/**
 * Decides what became of one check that ran. This module alone chooses outcomes.
 *
 * Order: a fault of ours, not asked for, not there, missed, kept from asking, an extra, passed.
 */
export function decide(report: CheckReport, operation: string, evidence: Evidence): Verdict {
  if (report.fault)
    return {
      outcome: 'blocked',
      reason: `internal error of this tool, not a gap of the target: ${report.fault.split('\n', 1)[0]}`,
    };
  if (report.skipped) return { outcome: 'skipped', reason: report.skipped };
  const own = evidence.findings.get(report.id) ?? [];
  const missed = unimplementedOrGap(operation, own, evidence);
  if (missed) return missed;
  const repeated = report.findings.find((finding) => repeatsRejection(finding, evidence.rejecting));
  if (repeated) {
    const gap = gapId(repeated.operation, 'valid-request', 'rejected');
    return { outcome: 'blocked', reason: `${gap}: ${repeated.actual}`, gaps: [gap] };
  }
  const [obstacle] = report.obstacles;
  if (obstacle) {
    const missing = obstacle.unlessUnimplemented;
    const gap = missing && evidence.unimplemented.has(missing) ? gapId(missing, 'unimplemented') : obstacle.gap;
    return { outcome: 'blocked', reason: `${gap}: ${obstacle.reason}`, gaps: [gap] };
  }
  const [warning] = own;
  if (warning) return { outcome: 'warning', reason: `expected ${warning.expected}; got ${warning.actual}` };
  return { outcome: 'passed' };
}

/** Decides what became of a rule, over all exchanges of the run that it could judge. */
export function decideRule({ id, operation, rule }: RuleCheck, evidence: Evidence): Verdict {
  const own = evidence.findings.get(id) ?? [];
  const missed = unimplementedOrGap(operation, own, evidence);
  if (missed) return missed;
  const extras = [...new Set(own.map((finding) => finding.path ?? finding.actual))].sort();
  if (extras.length > 0)
    return { outcome: 'warning', reason: `expected ${own[0]!.expected}; got ${extras.join(', ')}` };
  const calls = operation === '_' ? [...evidence.calls.values()].flat() : (evidence.calls.get(operation) ?? []);
  if (calls.some((call) => judges(rule, call))) return { outcome: 'passed' };
  const kind = { any: 'answer', success: 'successful answer', error: 'error answer' }[rule.judges];
  return {
    outcome: 'skipped',
    reason: `the run received no ${kind}${operation === '_' ? '' : ` of ${operation}`} to validate`,
  };
}

function unimplementedOrGap(
  operation: string,
  own: readonly ReportedFinding[],
  evidence: Evidence,
): Verdict | undefined {
  if (evidence.unimplemented.has(operation))
    return { outcome: 'unimplemented', gaps: [gapId(operation, 'unimplemented')] };
  const gaps = [
    ...new Set(own.filter((finding) => finding.severity !== 'warning').map((finding) => finding.gap)),
  ].sort();
  return gaps.length > 0 ? { outcome: 'gap', gaps } : undefined;
}

function judges(rule: Rule, call: CallSummary): boolean {
  if (call.unknown) return false;
  if (rule.judges === 'any') return call.kind !== 'lost';
  return rule.judges === 'success' ? call.kind === 'success' : call.kind === 'client-error';
}
