import type { Facts } from '../../../spec/facts.js';
import { ruleFinding } from '../../validators/rule-finding.js';
import type { CheckReport, Obstacle, ReportedFinding } from '../check/check-report.js';

/**
 * Whether a check missed its answer, or got a wrong one, after a change that was sent twice: the first attempt was cut
 * off and may have been made, so that what came later proves nothing against the target.
 */
export function isWeathered(report: CheckReport): boolean {
  const uncertain = [...report.calls, ...report.obstacles].some((noted) => noted.uncertain);
  const missed = report.skipped || report.obstacles.length > 0 || report.findings.some((one) => isOwn(one, report));
  return uncertain && !report.fault && Boolean(missed);
}

/**
 * The report of a check that met such a thing each time: no weather, but a target that does not answer changes. What the
 * check itself found is taken back; the one gap is that of the operation's missing answer.
 */
export function concede(report: CheckReport, facts: Facts): CheckReport {
  if (report.skipped) return report;
  // Of a call that got nothing else in the end the validators have told.
  const calls = report.calls.filter(({ uncertain, kind }) => uncertain && kind !== 'server-error' && kind !== 'lost');
  const call = calls.find(({ kind }) => kind === 'client-error') ?? calls[0];
  const findings = report.findings.filter((one) => !isOwn(one, report));
  if (!call?.uncertain) return { ...report, findings, obstacles: report.obstacles.map(ofMissingAnswer) };
  const { operation } = call;
  const { actual, curl } = call.uncertain;
  const finding = ruleFinding(facts, operation, {
    slug: 'answers',
    kind: 'no-answer',
    requirement: 'wire.answers',
    expected: 'a complete answer with a status below 500',
    actual: `each time, the answer to the first attempt was lost, and the answer to the next attempt was ${actual}`,
  });
  const shown: ReportedFinding = { ...finding, curl, steps: 1, seenIn: operation };
  return { ...report, findings: [...findings, shown], obstacles: [{ gap: finding.gap, reason: finding.actual }] };
}

/** What this check, or one that prepared for it, says of the target; what validators say of an answer stands. */
function isOwn({ check, rule }: ReportedFinding, { id }: CheckReport): boolean {
  return check === id || rule === 'valid-request';
}

function ofMissingAnswer(obstacle: Obstacle): Obstacle {
  return obstacle.uncertain ? { ...obstacle, gap: `${obstacle.gap.split('/', 1)[0]}/no-answer` } : obstacle;
}
