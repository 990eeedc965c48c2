import { randomInt } from 'node:crypto';
import { readReplayToken, replayVersions } from '../harness/engine/check/replay.js';
import { noCheckYet } from '../harness/engine/coverage/unchecked.js';
import type { CheckWorker, WorkerResult } from '../harness/engine/run/vitest-start.js';
import { type PlannedChecks, planChecks } from '../harness/engine/select/plan-checks.js';
import { makePlan, type RunPlan } from '../harness/engine/session/run-plan.js';
import { conclude } from '../harness/engine/verdict/conclude.js';
import { gatherEvidence } from '../harness/engine/verdict/evidence.js';
import type { RunRecord } from '../harness/engine/verdict/run-record.js';
import { decide } from '../harness/engine/verdict/verdict.js';
import { preflight } from '../harness/targets/preflight.js';
import { addCounts } from '../harness/targets/transport-counts.js';
import { consoleReport } from '../reporters/console-report.js';
import { createProgress } from '../reporters/create-progress.js';
import { reportRequest, writeReport } from '../reporters/write-reports.js';
import { loadFacts } from '../spec/facts.js';
import { loadSpec } from '../spec/load.js';
import { capabilitiesOf } from './capabilities-of.js';
import { exitCodeOf, exitCodes, failOnOf } from './exit-code.js';
import { openEndpoint } from './open-endpoint.js';
import { removeLeftovers } from './remove-leftovers.js';
import { resolveTarget } from './resolve-target.js';
import { fixturesOf, type RunOptions } from './run-options.js';
import { selectionOf } from './selection-options.js';
import { tool } from './tool.js';

/** Runs the checks that the options select and prints the report. Resolves to the exit code. */
export async function runChecks(options: RunOptions, worker: CheckWorker, interrupted: AbortSignal): Promise<number> {
  const startedAt = new Date();
  const reports = (options.report ?? []).map(reportRequest);
  const named = fixturesOf(options);
  const declared = capabilitiesOf(options);
  const [spec, facts] = [loadSpec(), loadFacts()];
  const replay = options.replay === undefined ? undefined : readReplayToken(options.replay, replayVersions(spec));
  const selection = replay ? { suites: [], operations: [], checks: [replay.check] } : selectionOf(options);
  const resolved = await resolveTarget(options, process.env);
  const { access } = resolved;
  const endpoint = await openEndpoint(resolved);
  const { settings } = endpoint;
  const capabilities = declared ?? endpoint.capabilities;
  // Under way while the worker still loads the checks.
  const ready = preflight(settings);
  ready.catch(() => undefined);
  try {
    const planned = planChecks({
      checks: await worker.checks(),
      selection,
      spec,
      facts,
      access,
      capabilities,
      explore: options.explore ?? [],
    });
    const plan = makePlan({
      settings,
      access,
      capabilities,
      fixtures: { ...endpoint.fixtures, ...named },
      seed: options.seed ?? randomInt(2 ** 31),
      runs: options.runs,
      concurrency: options.concurrency,
      selected: planned.run.map(({ id }) => id),
      preflight: await ready,
      debug: options.debug ?? false,
      ...(replay ? { replay } : {}),
    });
    const result = await follow(worker, plan, planned, interrupted);
    const removal = await removeLeftovers(plan);
    const failOn = failOnOf(options.failOn, settings.kind);
    const record = conclude({
      spec,
      ...planned,
      checks: planned.run,
      reports: result.reports,
      coverage: result.coverage,
      run: {
        tool: tool(),
        target: describeTarget(plan),
        seed: plan.seed,
        startedAt: startedAt.toISOString(),
        durationMs: Date.now() - startedAt.getTime(),
        requests: result.requests + plan.preflight.requests + removal.requests,
        transport: [plan.preflight.transport, removal.transport].reduce(addCounts, result.transport),
        configuration: { ...configurationOf(plan), selection, failOn, suiteFiles: options.suiteFile ?? [] },
      },
    });
    process.stdout.write(`${consoleReport(record, (id) => facts.requirements.get(id)?.statement)}\n`);
    for (const request of reports) writeReport(request, record);
    return finish(result, record, {
      failOn,
      interrupted: interrupted.aborted,
      debug: options.debug ?? false,
      asked: planned.run.length > 0,
    });
  } finally {
    await endpoint.close();
  }
}

/** Runs the plan and tells its progress on stderr. */
async function follow(
  worker: CheckWorker,
  plan: RunPlan,
  planned: PlannedChecks,
  signal: AbortSignal,
): Promise<WorkerResult> {
  const progress = await createProgress(process.stderr);
  const checks = planned.run.length;
  progress.on({ type: 'run-started', target: plan.settings.endpointUrl, checks, seed: plan.seed });
  const operationOf = new Map(planned.run.map(({ id, operation }) => [id, operation]));
  let done = 0;
  try {
    return await worker.run(plan, {
      signal,
      onReport(report) {
        done++;
        const { outcome } = decide(report, operationOf.get(report.id) ?? '_', gatherEvidence([report]));
        progress.on({ type: 'check-finished', id: report.id, outcome, done, checks });
      },
    });
  } finally {
    await progress.end();
  }
}

function finish(
  result: WorkerResult,
  record: RunRecord,
  how: { failOn: 'must' | 'should'; interrupted: boolean; debug: boolean; asked: boolean },
): number {
  const faults = result.reports.filter((report) => report.fault);
  for (const { id, fault = '' } of faults) {
    console.error(`fault of this suite in ${id}: ${how.debug ? fault : fault.split('\n', 1)[0]}`);
  }
  if (how.interrupted) return exitCodes.interrupted;
  if (!how.asked) {
    // Nothing was asked, and so nothing conforms.
    console.error(`nothing was asked: ${noCheckYet} for ${operationsOf(record).join(', ')}`);
    return exitCodes.usage;
  }
  return faults.length > 0 ? exitCodes.fault : exitCodeOf(record, how.failOn);
}

function operationsOf({ checks }: RunRecord): string[] {
  return [...new Set(checks.map(({ operation }) => operation))];
}

function describeTarget({ settings, access, capabilities }: RunPlan): RunRecord['target'] {
  const { kind, endpointUrl, region } = settings;
  return { kind, endpointUrl, region, access, ...(capabilities ? { capabilities: [...capabilities] } : {}) };
}

/** What the run was configured with, less secrets. */
function configurationOf(plan: RunPlan): Record<string, unknown> {
  const { credentials: _secret, ...settings } = plan.settings;
  const { access, capabilities = 'all', fixtures, runs, concurrency } = plan;
  return { settings, access, capabilities, fixtures, runs, concurrency };
}
