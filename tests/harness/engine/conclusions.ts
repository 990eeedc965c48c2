import type { CheckReport } from '../../../harness/engine/check/check-report.js';
import type { NotRun } from '../../../harness/engine/check/not-run.js';
import { allRuleChecks } from '../../../harness/engine/check/rule-checks.js';
import type { Check } from '../../../harness/engine/context/check.js';
import type { CoverageData } from '../../../harness/engine/coverage/coverage.js';
import type { Unchecked } from '../../../harness/engine/coverage/unchecked.js';
import { conclude } from '../../../harness/engine/verdict/conclude.js';
import type { RunRecord } from '../../../harness/engine/verdict/run-record.js';
import type { TransportCounts } from '../../../harness/targets/transport-counts.js';
import { knowledge } from '../validators/knowledge.js';
import { emptyCheck } from './reports.js';

/** Concludes a run of these reports, with every rule. Checks of the reports are made up unless they are given. */
export function concluded(
  reports: readonly CheckReport[],
  more: {
    checks?: readonly Check[];
    notRun?: readonly NotRun[];
    unchecked?: readonly Unchecked[];
    coverage?: Partial<CoverageData>;
    transport?: TransportCounts;
  } = {},
): RunRecord {
  const {
    checks = reports.map(({ id }) => emptyCheck(id)),
    notRun = [],
    unchecked = [],
    coverage = {},
    transport,
  } = more;
  return conclude({
    ...knowledge,
    checks,
    rules: allRuleChecks(knowledge.spec),
    notRun,
    unchecked,
    reports,
    coverage: {
      operations: [],
      members: [],
      errors: [],
      paginators: [],
      enumValues: [],
      boundSides: [],
      ...coverage,
    },
    run: {
      tool: { name: 'cloudtrail-conformance', version: '0.0.0' },
      target: { kind: 'endpoint', endpointUrl: 'http://127.0.0.1:5000/', region: 'us-east-1', access: 'standard' },
      seed: 7,
      startedAt: '2026-11-21T10:00:00.000Z',
      durationMs: 1234,
      requests: 42,
      ...(transport ? { transport } : {}),
      configuration: { concurrency: 8 },
    },
  });
}
