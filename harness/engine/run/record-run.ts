import type { LeftoverRemoval } from '../../targets/removal/remove-leftovers.js';
import { addCounts, noRetries } from '../../targets/transport-counts.js';
import type { CheckReport } from '../check/check-report.js';
import { conclude } from '../verdict/conclude.js';
import type { RunRecord } from '../verdict/run-record.js';
import type { PreparedRun } from './prepare-run.js';
import type { RunTotals } from './run-checks.js';

/** What a run came to, but for what it took to prepare it. */
export interface RunResults {
  reports: readonly CheckReport[];
  totals: RunTotals;
  /** What it took to remove leftovers. Default: nothing. */
  removal?: Pick<LeftoverRemoval, 'requests' | 'transport'>;
}

/** Makes the record of a run that has ended. Every request counts, those of the preflight and of the removal included. */
export function recordRun(
  { startedAt, knowledge, planned, plan }: PreparedRun,
  { reports, totals, removal = { requests: 0, transport: noRetries() } }: RunResults,
  more: { tool: RunRecord['tool']; configuration: Record<string, unknown> },
): RunRecord {
  const { settings, access, capabilities, seed, preflight } = plan;
  const { kind, endpointUrl, region } = settings;
  return conclude({
    ...knowledge,
    ...planned,
    checks: planned.run,
    reports,
    coverage: totals.coverage,
    run: {
      ...more,
      target: { kind, endpointUrl, region, access, ...(capabilities ? { capabilities: [...capabilities] } : {}) },
      seed,
      startedAt: startedAt.toISOString(),
      durationMs: Date.now() - startedAt.getTime(),
      requests: totals.requests + preflight.requests + removal.requests,
      transport: [preflight.transport, removal.transport].reduce(addCounts, totals.transport),
    },
  });
}
