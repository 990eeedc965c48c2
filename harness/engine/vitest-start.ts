import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { BroadcastChannel } from 'node:worker_threads';
import { createVitest, type TestModule } from 'vitest/node';
import { packagePath } from '../../spec/package-root.js';
import type { CheckReport } from './check-report.js';
import type { CoverageData } from './coverage.js';
import type { ParentEvent, WorkerEvent } from './run-event.js';
import type { RunPlan } from './run-plan.js';

/** What the worker brought back. */
export interface WorkerResult {
  reports: CheckReport[];
  coverage: CoverageData;
  requests: number;
}

/** After vitest has ended its messages are on their way at most this long, in milliseconds. */
const lastWordMs = 5_000;

/**
 * Runs the selected checks of a plan in one vitest worker, a thread of this process: it ends when the process does.
 * `signal` stops the run; what has been found by then is returned. Throws where the worker itself breaks.
 */
export async function runInVitest(
  plan: RunPlan,
  options: { onReport: (report: CheckReport) => void; signal: AbortSignal },
): Promise<WorkerResult> {
  const channel = new BroadcastChannel(plan.channel!);
  const reports: CheckReport[] = [];
  const done = new Promise<Extract<WorkerEvent, { type: 'worker-done' }>>((resolve) => {
    channel.onmessage = (message) => {
      const event = (message as { data: WorkerEvent }).data;
      if (event.type === 'worker-done') resolve(event);
      else {
        reports.push(event.report);
        options.onReport(event.report);
      }
    };
  });
  const interrupt = () => channel.postMessage({ type: 'interrupt' } satisfies ParentEvent);
  options.signal.addEventListener('abort', interrupt);
  const exitCode = process.exitCode;
  try {
    const broken = await start(plan);
    const last = await Promise.race([done, delay(lastWordMs, undefined, { ref: false })]);
    if (!last) throw new Error(`the worker ended early: ${broken.join('; ') || 'no reason given'}`);
    return { reports, coverage: last.coverage, requests: last.requests };
  } finally {
    // vitest sets it when a test fails; what a run's exit code is, the command decides.
    process.exitCode = exitCode;
    options.signal.removeEventListener('abort', interrupt);
    channel.close();
  }
}

/** Starts vitest on the one entry file. Returns what broke outside of tests. */
async function start(plan: RunPlan): Promise<string[]> {
  const broken: string[] = [];
  const note = (error: { message?: string; stack?: string }) =>
    broken.push(error.stack ?? error.message ?? String(error));
  // As source under a development server, else as compiled into dist/.
  const asSource = import.meta.filename.endsWith('.ts');
  const entry = asSource ? 'harness/engine/vitest-entry.ts' : 'dist/harness/engine/vitest-entry.js';
  if (!existsSync(packagePath(entry))) throw new Error(`${entry} is missing from this installation`);
  const before = listenersToSignals();
  const vitest = await createVitest('test', {
    root: packagePath(),
    config: false,
    watch: false,
    include: [entry],
    exclude: [],
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    fileParallelism: false,
    maxConcurrency: plan.concurrency,
    // Our own deadlines stand on every request; vitest's would count the waiting for leases and pacing.
    testTimeout: 0,
    hookTimeout: 0,
    disableConsoleIntercept: true,
    // What is compiled needs no vite: Node imports it several times as fast.
    ...(asSource ? {} : { server: { deps: { external: [/.*/] } } }),
    reporters: [
      {
        onTestModuleEnd: (module: TestModule) => module.errors().forEach(note),
        onTestRunEnd: (_modules, errors) => errors.forEach(note),
      },
    ],
    provide: { plan },
  });
  // vitest would end the process at a signal; what happens then is the command's business.
  for (const [signal, listeners] of listenersToSignals()) {
    for (const listener of listeners) if (!before.get(signal)?.includes(listener)) process.off(signal, listener);
  }
  await vitest.start();
  await vitest.close();
  return broken;
}

function listenersToSignals(): Map<NodeJS.Signals, NodeJS.SignalsListener[]> {
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM'];
  return new Map(signals.map((signal) => [signal, process.rawListeners(signal) as NodeJS.SignalsListener[]]));
}
