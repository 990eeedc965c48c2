import { addCounts } from '../../targets/transport-counts.js';
import type { CheckReport } from '../check/check-report.js';
import { conclude } from '../verdict/conclude.js';
import type { RunRecord } from '../verdict/run-record.js';
import type { PreparedRun } from './prepare-run.js';
import type { RunTotals } from './run-checks.js';

/** What the checks of a run came to. */
export interface RunResults {
  reports: readonly CheckReport[];
  totals: RunTotals;
}

/** Makes the record of a run that has ended. What the preparing target sent, clean-up included, is counted too. */
export function recordRun(
  { startedAt, target, knowledge, planned, plan }: PreparedRun,
  { reports, totals }: RunResults,
  more: { tool: RunRecord['tool']; configuration: Record<string, unknown> },
): RunRecord {
  const { settings, access, capabilities, seed } = plan;
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
      requests: totals.requests + target.requests,
      transport: addCounts(totals.transport, target.transport),
    },
  });
}
