import { groupBy } from '../../../common/group-by.js';
import { gapId } from '../../validators/finding.js';
import type { CallSummary, CheckReport, ReportedFinding } from '../check/check-report.js';

/** What all reports of a run say together, in the form in which verdicts need it. */
export interface Evidence {
  /** Operations that the target does not have. */
  unimplemented: ReadonlySet<string>;
  /** Operations that refuse even what their check `valid-request` sends: that they refuse more is the same cause. */
  rejecting: ReadonlySet<string>;
  /** The findings that stand, by the id of the check they belong to. */
  findings: ReadonlyMap<string, readonly ReportedFinding[]>;
  /** All calls, by operation. */
  calls: ReadonlyMap<string, readonly CallSummary[]>;
}

/**
 * Gathers the evidence. An operation is unimplemented when every answer of the run to it was the target's way of saying
 * "unknown", one to a documented-valid request among them; the findings that those answers caused do not stand.
 */
export function gatherEvidence(reports: readonly CheckReport[]): Evidence {
  const calls = groupBy(
    reports.flatMap((report) => report.calls),
    (call) => call.operation,
  );
  const unimplemented = new Set<string>();
  for (const [operation, of] of calls) {
    if (of.every((call) => call.unknown) && of.some((call) => call.valid)) unimplemented.add(operation);
  }
  const standing = reports
    .flatMap((report) => report.findings)
    .filter((finding) => !finding.unlessUnimplemented || !unimplemented.has(finding.unlessUnimplemented));
  const rejecting = new Set(reports.flatMap(rejectedByValidRequest).filter((name) => !unimplemented.has(name)));
  const told = standing.filter((finding) => !repeatsRejection(finding, rejecting));
  return { unimplemented, calls, rejecting, findings: groupBy(told, (finding) => finding.check) };
}

/** Whether a finding says of a valid request what `<Operation>/valid-request/rejected` says already. */
export function repeatsRejection(finding: ReportedFinding, rejecting: ReadonlySet<string>): boolean {
  const { rule, operation } = finding;
  // A read that refuses everything finds nothing either.
  return (isRejection(finding) || rule === 'finds') && rule !== 'valid-request' && rejecting.has(operation);
}

function isRejection({ gap, operation, rule, category }: ReportedFinding): boolean {
  return category === 'semantics' && gap === gapId(operation, rule, 'rejected');
}

/** The operation of a report where it is that of `valid-request`, and its request was refused. */
function rejectedByValidRequest({ id, findings }: CheckReport): string[] {
  return findings
    .filter((one) => id === `${one.operation}/shapes/valid-request` && isRejection(one))
    .map((one) => one.operation);
}
