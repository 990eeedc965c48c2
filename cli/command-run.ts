import type { CheckOutline } from '../harness/engine/check/check-outline.js';
import type { CheckReport } from '../harness/engine/check/check-report.js';
import { readReplayToken, replayVersions } from '../harness/engine/check/replay.js';
import { noCheckYet } from '../harness/engine/coverage/unchecked.js';
import { type PreparedRun, prepareRun } from '../harness/engine/run/prepare-run.js';
import { recordRun } from '../harness/engine/run/record-run.js';
import type { WorkerTotals } from '../harness/engine/run/worker-messages.js';
import type { Selection } from '../harness/engine/select/selection.js';
import type { RunPlan } from '../harness/engine/session/run-plan.js';
import { gatherEvidence } from '../harness/engine/verdict/evidence.js';
import type { RunRecord } from '../harness/engine/verdict/run-record.js';
import { decide } from '../harness/engine/verdict/verdict.js';
import { type OpenEndpoint, openEndpoint } from '../harness/targets/open-endpoint.js';
import { type LeftoverRemoval, removeLeftovers } from '../harness/targets/removal/remove-leftovers.js';
import { resolveTarget } from '../harness/targets/resolve-target.js';
import { consoleReport } from '../reporters/console-report.js';
import { createProgress } from '../reporters/create-progress.js';
import type { Progress } from '../reporters/progress.js';
import { type ReportRequest, reportRequest, writeReport } from '../reporters/write-reports.js';
import { loadFacts } from '../spec/facts.js';
import { loadSpec } from '../spec/load.js';
import { capabilitiesOf } from './capabilities-of.js';
import { exitCodeOf, exitCodes, failOnOf } from './exit-code.js';
import { fixturesOf, type RunOptions } from './run-options.js';
import { selectionOf } from './selection-options.js';
import { tool } from './tool.js';

/** Loaded only where it is started. */
const startReference = async (region: string) =>
  (await import('../reference/embedded-reference.js')).startEmbeddedReference(region);

/** What the options of a run ask for, checked. */
interface Asked {
  options: RunOptions;
  reports: readonly ReportRequest[];
  selection: Selection;
}

/** One run of the command: all of it but the checks, which are run between `open` and `finish`. */
export class CommandRun {
  readonly #reports: CheckReport[] = [];
  #settled: Promise<LeftoverRemoval> | undefined;

  private constructor(
    private readonly asked: Asked,
    private readonly endpoint: OpenEndpoint,
    private readonly prepared: PreparedRun,
    private readonly progress: Progress,
  ) {}

  /**
   * Checks the options, opens the endpoint and prepares the run. Throws UsageError for options that cannot be used or
   * select nothing, TargetError for a target that cannot be used.
   */
  static async open(options: RunOptions, checks: Promise<readonly CheckOutline[]>): Promise<CommandRun> {
    const reports = (options.report ?? []).map(reportRequest);
    const named = fixturesOf(options);
    const declared = capabilitiesOf(options);
    const knowledge = { spec: loadSpec(), facts: loadFacts() };
    const { spec } = knowledge;
    const replay = options.replay === undefined ? undefined : readReplayToken(options.replay, replayVersions(spec));
    const selection = replay ? { suites: [], operations: [], checks: [replay.check] } : selectionOf(options);
    const endpoint = await openEndpoint(await resolveTarget(options, process.env), startReference);
    try {
      const prepared = await prepareRun({
        ...options,
        settings: endpoint.settings,
        knowledge,
        checks,
        selection,
        capabilities: declared ?? endpoint.capabilities,
        fixtures: { ...endpoint.fixtures, ...named },
        replay,
      });
      const progress = await createProgress(process.stderr);
      progress.on({
        type: 'run-started',
        target: endpoint.settings.endpointUrl,
        checks: prepared.planned.run.length,
        seed: prepared.plan.seed,
      });
      return new CommandRun({ options, reports, selection }, endpoint, prepared, progress);
    } catch (error) {
      await endpoint.close();
      throw error;
    }
  }

  /** What the checks are to be run by. */
  get plan(): RunPlan {
    return this.prepared.plan;
  }

  /** Takes the report of a check that has ended, and shows its outcome. */
  add(report: CheckReport): void {
    this.#reports.push(report);
    const checks = this.prepared.planned.run;
    const operation = checks.find(({ id }) => id === report.id)?.operation ?? '_';
    const { outcome } = decide(report, operation, gatherEvidence([report]));
    this.progress.on({
      type: 'check-finished',
      id: report.id,
      outcome,
      done: this.#reports.length,
      checks: checks.length,
    });
  }

  /** Removes what the checks left, prints the report and writes those that were asked for. Resolves to the exit code. */
  async finish(totals: WorkerTotals, { interrupted }: { interrupted: boolean }): Promise<number> {
    const removal = await this.#settle();
    const { options, reports, selection } = this.asked;
    const { settings } = this.endpoint;
    const { facts } = this.prepared.knowledge;
    const failOn = failOnOf(options.failOn, settings.kind);
    const record = recordRun(
      this.prepared,
      { reports: this.#reports, totals, removal },
      {
        tool: tool(),
        configuration: { ...configurationOf(this.plan), selection, failOn, suiteFiles: options.suiteFile ?? [] },
      },
    );
    process.stdout.write(`${consoleReport(record, (id) => facts.requirements.get(id)?.statement)}\n`);
    for (const request of reports) writeReport(request, record);
    return this.#exitCode(record, { interrupted, internalErrors: totals.internalErrors });
  }

  /** Closes what was opened. Whatever has gone wrong before, what the checks left is removed. */
  async close(): Promise<void> {
    await this.#settle();
    await this.endpoint.close();
  }

  /** Ends the progress and removes what the checks left; once. */
  #settle(): Promise<LeftoverRemoval> {
    this.#settled ??= (async () => {
      await this.progress.end();
      const removal = await removeLeftovers(this.plan);
      for (const line of removal.lines) console.error(line);
      return removal;
    })();
    return this.#settled;
  }

  #exitCode(record: RunRecord, how: { interrupted: boolean; internalErrors: readonly string[] }): number {
    const { debug = false, failOn } = this.asked.options;
    const shown = (error: string) => (debug ? error : error.split('\n', 1)[0]);
    const faults = [
      ...this.#reports.flatMap(({ id, fault }) =>
        fault ? [`internal error of this tool in ${id}: ${shown(fault)}`] : [],
      ),
      ...how.internalErrors.map((error) => `internal error of this tool outside of any check: ${shown(error)}`),
    ];
    for (const line of faults) console.error(line);
    if (how.interrupted) return exitCodes.interrupted;
    if (this.prepared.planned.run.length === 0) {
      // No check asked anything, so that nothing can conform.
      const operations = new Set(record.checks.map(({ operation }) => operation));
      console.error(`nothing was asked: ${noCheckYet} for ${[...operations].join(', ')}`);
      return exitCodes.usage;
    }
    return faults.length > 0 ? exitCodes.fault : exitCodeOf(record, failOnOf(failOn, this.endpoint.settings.kind));
  }
}

/** What the run was configured with, less secrets. */
function configurationOf(plan: RunPlan): Record<string, unknown> {
  const { credentials: _secret, ...settings } = plan.settings;
  const { access, capabilities = 'all', fixtures, runs, concurrency } = plan;
  return { settings, access, capabilities, fixtures, runs, concurrency };
}
