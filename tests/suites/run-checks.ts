import { suiteFiles } from '../../cli/suite-files.js';
import type { Check } from '../../harness/engine/check.js';
import { conclude } from '../../harness/engine/conclude.js';
import { planChecks } from '../../harness/engine/plan-checks.js';
import { loadChecks } from '../../harness/engine/registry.js';
import { runCheck } from '../../harness/engine/run-check.js';
import type { RunRecord } from '../../harness/engine/run-record.js';
import { preflight } from '../../harness/targets/preflight.js';
import type { Limits } from '../../harness/targets/target-settings.js';
import { loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';
import { sessionWith } from '../harness/engine/sessions.js';
import { openedTarget, settingsFor } from '../harness/open-targets.js';

/** All checks of the committed suites. */
export const allChecks: readonly Check[] = await loadChecks(suiteFiles());

/**
 * Runs checks against an endpoint as the command does, one after the other, so that what a fault does to one of them is
 * told from what it does to the rest. For the running test.
 */
export async function runChecks(
  url: string,
  selection: readonly string[],
  more: { capabilities?: readonly string[]; limits?: Partial<Limits>; inParallel?: boolean } = {},
): Promise<RunRecord> {
  const { capabilities, limits = {}, inParallel = false } = more;
  const [spec, facts] = [loadSpec(), loadFacts()];
  const settings = settingsFor(url, { limits });
  const found = await preflight(openedTarget(url, { limits }));
  const planned = planChecks({
    checks: allChecks,
    selection: { suites: [], operations: [], checks: [...selection] },
    spec,
    facts,
    access: 'standard',
    capabilities,
  });
  const session = sessionWith(url, { settings, preflight: found, capabilities });
  const reports = inParallel ? await Promise.all(planned.run.map((check) => runCheck(check, session))) : [];
  if (!inParallel) for (const check of planned.run) reports.push(await runCheck(check, session));
  const faults = reports.filter(({ fault }) => fault);
  if (faults.length > 0) throw new Error(faults.map(({ id, fault }) => `${id}: ${fault}`).join('\n'));
  const { requests, transport } = session.target;
  return conclude({
    spec,
    facts,
    checks: planned.run,
    rules: planned.rules,
    notRun: planned.notRun,
    reports,
    coverage: session.coverage.data(),
    run: {
      tool: { name: 'cloudtrail-conformance', version: '0.0.0' },
      target: { kind: 'endpoint', endpointUrl: url, region: 'us-east-1', access: 'standard' },
      seed: 1,
      startedAt: '2026-11-21T10:00:00.000Z',
      durationMs: 1,
      requests,
      transport,
      configuration: {},
    },
  });
}
