import type { CheckReport } from '../../harness/engine/check/check-report.js';
import type { RunRecord } from '../../harness/engine/verdict/run-record.js';
import { concluded } from '../harness/engine/conclusions.js';
import { calledUnknown, finding, report } from '../harness/engine/reports.js';

const rejected = finding('CreateTrail/valid-request/rejected', {
  check: 'CreateTrail/shapes/valid-request',
  expected: 'CreateTrail accepts it',
  actual: 'HTTP 400 Odd',
  curl: "curl -sS 'create'",
});

/** Reports in which each outcome comes up. */
export const reportsOfAllKinds: readonly CheckReport[] = [
  report('CreateTrail/shapes/valid-request', { findings: [rejected, rejected] }),
  report('CreateTrail/lifecycle/echo', { obstacles: [{ gap: rejected.gap, reason: 'HTTP 400 Odd' }] }),
  report('GetTrail/lifecycle/read-back', { skipped: 'it needs a bucket' }),
  report('ListTrails/lifecycle/lists-created', {
    findings: [
      finding('ListTrails/w', {
        check: 'ListTrails/lifecycle/lists-created',
        severity: 'warning',
        expected: 'no extra',
        actual: '"Extra"',
      }),
    ],
  }),
  report('ListTrails/shapes/valid-request', {
    findings: [
      finding('_/request-id', {
        check: '_/protocol/request-id',
        severity: 'should',
        actual: 'no such header',
        seenIn: 'ListTrails',
      }),
    ],
  }),
  report('ListChannels/shapes/valid-request', { calls: [calledUnknown('ListChannels')] }),
  report('GetChannel/shapes/valid-request', { calls: [calledUnknown('GetChannel')] }),
];

/** A record in which each outcome comes up. */
export const recordOfAllKinds: RunRecord = concluded(reportsOfAllKinds);

/** A record of a run that found nothing. */
export const rightRecord: RunRecord = concluded([report('ListTrails/shapes/valid-request')]);
