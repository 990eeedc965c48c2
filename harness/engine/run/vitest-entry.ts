import { constants, setPriority } from 'node:os';
import { BroadcastChannel } from 'node:worker_threads';
import { afterAll, inject, type TestContext, test } from 'vitest';
import { UsageError } from '../../../common/user-errors.js';
import { loadFacts } from '../../../spec/facts.js';
import { loadSpec } from '../../../spec/load.js';
import type { CheckOutline } from '../check/check-outline.js';
import { interrupted } from '../check/interrupted.js';
import type { Check } from '../context/check.js';
import { partsOfLake } from '../select/parts-of-lake.js';
import { loadChecks } from '../select/registry.js';
import { spreadOut } from '../select/spread-out.js';
import type { RunPlan } from '../session/run-plan.js';
import { Session } from '../session/session.js';
import { gatherEvidence } from '../verdict/evidence.js';
import { decide } from '../verdict/verdict.js';
import { runCheck } from './run-check.js';
import type { ParentEvent, WorkerEvent } from './run-event.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The name of the channel that the plan comes over and reports go to; undefined where nobody listens. */
    channel?: string;
    suiteFiles: string[];
    /** What to run, where there is no channel. */
    plan?: RunPlan;
  }
}

/** How much of a run checks of CloudTrail Lake are spread over. */
const lakesReach = 0.6;

// vite maps every stack trace back to sources, also the ones that undici makes of each connection that a server ends.
// What is compiled has nothing to be mapped to.
if (import.meta.filename.endsWith('.js')) Reflect.deleteProperty(Error, 'prepareStackTrace');

// Where nobody listens each selected check becomes one vitest test, which shows its verdict, as the check's own. Else one
// test runs them all, and the run's record is concluded by the parent, from their reports, once all of them are in.
const name = inject('channel');
const channel = name === undefined ? undefined : new BroadcastChannel(name);
const tell = (event: WorkerEvent) => channel?.postMessage(event);
const [spec, facts] = [loadSpec(), loadFacts()];
const loaded = await loadedOrRefused();
const checks = new Map(loaded.map((check) => [check.id, check]));
const plan = channel ? await planFrom(channel, loaded) : inject('plan');
if (plan) registerChecks(plan);
else channel?.close();

/** All checks; none, and the parent is told, where a suite file cannot be used. */
async function loadedOrRefused(): Promise<Check[]> {
  try {
    return await loadChecks(inject('suiteFiles'));
  } catch (error) {
    if (!channel || !(error instanceof UsageError)) throw error;
    tell({ type: 'suite-file-refused', reason: error.message });
    return [];
  }
}

/** Says what there is to run, and waits for what is to be run; undefined where nothing is. */
function planFrom(channel: BroadcastChannel, loaded: readonly Check[]): Promise<RunPlan | undefined> {
  if (loaded.length === 0) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    channel.onmessage = (message) => {
      const event = (message as { data: ParentEvent }).data;
      if (event.type === 'begin') resolve(event.plan);
    };
    tell({ type: 'worker-ready', checks: loaded.map(outlineOf) });
  });
}

function outlineOf({ body: _, ...outline }: Check): CheckOutline {
  return outline;
}

function registerChecks(plan: RunPlan): void {
  // Node writes one for each connection that a server ends, which a server may do after every answer.
  if (channel && !plan.debug) Error.stackTraceLimit = 0;
  if (channel && plan.settings.kind === 'endpoint') giveWay();
  const session = new Session(plan, { spec, facts });
  if (channel) {
    channel.onmessage = (message) => {
      if ((message as { data: ParentEvent }).data.type === 'interrupt') session.target.halt(interrupted);
    };
  }
  const selected = plan.selected.map((id) => checks.get(id)!);
  const isFirst = ({ beginsFirst }: Check) => beginsFirst === true;
  const others = spreadOut(
    selected.filter((check) => !isFirst(check)),
    ({ operation }) => operation,
    // What there is little of is Lake's: who still waits for it when nothing else is left to do, waits alone.
    (operation) => (partsOfLake.has(facts.capabilityOf.get(operation)) ? lakesReach : 1),
  );
  const inOrder = [...selected.filter(isFirst), ...others];
  if (channel) {
    // To have vitest keep the books of a test for each check takes a tenth of a run, and nobody reads them.
    test('all checks', async () => {
      const run = async (check: Check) => tell({ type: 'check-finished', report: await runCheck(check, session) });
      await Promise.all(inOrder.map(run));
    });
  } else {
    // Each look at `test.concurrent` makes a new function.
    const concurrently = test.concurrent;
    for (const check of inOrder) concurrently(check.id, (context) => showVerdict(check, session, context));
  }
  afterAll(async () => {
    const { requests, coverage, target } = session;
    tell({ type: 'worker-done', coverage: coverage.data(), requests, transport: target.transport });
    await session.close();
    channel?.close();
  });
}

/**
 * An emulator mostly runs beside us: where both want a processor, it goes first. On Linux this is the priority of this thread
 * alone, elsewhere that of the process.
 */
function giveWay(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Where that is not allowed, we are in its way as before.
  }
}

/** Runs a check and shows what it alone says, as the outcome of a test. */
async function showVerdict(check: Check, session: Session, context: TestContext): Promise<void> {
  const report = await runCheck(check, session);
  const { outcome, reason, gaps } = decide(report, check.operation, gatherEvidence([report]));
  if (report.fault) throw new Error(report.fault);
  if (outcome === 'skipped') context.skip(reason);
  if (outcome === 'passed' || outcome === 'warning') return;
  const findings = report.findings.map(
    ({ gap, expected, actual, curl }) => `${gap}\n  expected ${expected}\n  actual   ${actual}\n  ${curl}`,
  );
  throw new Error([`${outcome}: ${reason ?? gaps?.join(', ') ?? ''}`, ...findings].join('\n'));
}
