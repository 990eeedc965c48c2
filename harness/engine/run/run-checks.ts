import type { TransportCounts } from '../../targets/transport-counts.js';
import type { Knowledge } from '../../validators/judge.js';
import type { CallSummary, CheckReport } from '../check/check-report.js';
import { isSignal, Skipped } from '../check/check-signals.js';
import { interrupted } from '../check/interrupted.js';
import type { Check } from '../context/check.js';
import { CheckContext } from '../context/check-context.js';
import type { CoverageData } from '../coverage/coverage.js';
import { runOrder } from '../select/run-order.js';
import type { RunPlan } from '../session/run-plan.js';
import { Session } from '../session/session.js';
import { tellOnce } from '../verdict/fold-gaps.js';
import { stackOf } from './stack-of.js';
import { concede, isWeathered } from './weathered.js';

/**
 * How often a check is run that weather kept from its answer. One that makes forty changes meets a cut in every second
 * run where one in fifty is cut off.
 */
const mostRuns = 8;

/** What a run has besides the reports of its checks. */
export interface RunTotals {
  coverage: CoverageData;
  /** Requests put on the wire, retries included. */
  requests: number;
  transport: TransportCounts;
}

/** How the checks of a plan are run. */
export interface RunChecksOptions {
  knowledge: Knowledge;
  /** Called for each check when it has ended. */
  onReport(report: CheckReport): void;
  /** Interrupts the run: checks that are under way end early, and all others are reported as skipped. */
  signal?: AbortSignal;
}

/**
 * Runs the selected checks of a plan in a session of their own, as many at a time as the plan allows. The engine of every
 * run: in the worker thread of the command, and in the process of who calls it elsewhere.
 */
export async function runChecks(
  plan: RunPlan,
  checks: readonly Check[],
  { knowledge, onReport, signal }: RunChecksOptions,
): Promise<RunTotals> {
  const session = new Session(plan, knowledge);
  const interrupt = () => session.target.halt(interrupted);
  if (signal?.aborted) interrupt();
  signal?.addEventListener('abort', interrupt);
  try {
    const selected = new Set(plan.selected);
    const inOrder = runOrder(
      checks.filter(({ id }) => selected.has(id)),
      knowledge.facts,
    );
    await Promise.all(inOrder.map(async (check) => onReport(await runCheck(check, session))));
    const { requests, coverage, target } = session;
    return { requests, coverage: coverage.data(), transport: target.transport };
  } finally {
    signal?.removeEventListener('abort', interrupt);
    await session.close();
  }
}

/**
 * Runs one check to its end, clean-up included, once one of the session's slots is free; anew where a change was cut off
 * and may have been made all the same. Never throws: an internal error is in the report.
 */
export async function runCheck(check: Check, session: Session): Promise<CheckReport> {
  const leave = await session.slots.enter();
  try {
    return await runToItsEnd(check, session);
  } finally {
    leave();
  }
}

async function runToItsEnd(check: Check, session: Session): Promise<CheckReport> {
  for (let run = 1; ; run++) {
    const report = await runOnce(check, session);
    if (session.target.halted || !isWeathered(report)) return report;
    if (run === mostRuns) return concede(report, session.knowledge.facts);
  }
}

async function runOnce(check: Check, session: Session): Promise<CheckReport> {
  const started = performance.now();
  const t = new CheckContext(session, check);
  const end: Pick<CheckReport, 'skipped' | 'fault'> = {};
  try {
    if (session.target.halted === interrupted) throw new Skipped(interrupted);
    if (session.target.halted) t.block('_/stays-reachable', session.target.halted);
    await check.body(t);
  } catch (error) {
    if (error instanceof Skipped) end.skipped = error.message;
    else if (!isSignal(error)) end.fault = stackOf(error);
  }
  try {
    await t.resources.cleanUp();
  } catch (error) {
    end.fault ??= stackOf(error);
  }
  const { report } = t;
  if (!end.fault && !end.skipped && report.calls.length === 0 && report.obstacles.length === 0) {
    end.fault = `check ${check.id} sent no request`;
  }
  return {
    ...report,
    ...end,
    calls: distinct(report.calls),
    findings: tellOnce(report.findings),
    durationMs: performance.now() - started,
  };
}

/** Calls of which there is no other like it: a check may make hundreds that say the same to whoever judges them all. */
function distinct(calls: readonly CallSummary[]): CallSummary[] {
  const first = new Map<string, CallSummary>();
  for (const call of calls) {
    const { operation, kind, unknown, valid, code, shown, uncertain } = call;
    const alike = [operation, kind, unknown, valid, code, shown?.actual, uncertain?.actual].join(' ');
    if (!first.has(alike)) first.set(alike, call);
  }
  return [...first.values()];
}
