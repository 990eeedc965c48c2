import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { BroadcastChannel } from 'node:worker_threads';
import type { TestModule, Vitest } from 'vitest/node';
import { UsageError } from '../../../common/user-errors.js';
import { packagePath } from '../../../spec/package-root.js';
import type { TransportCounts } from '../../targets/transport-counts.js';
import type { CheckOutline } from '../check/check-outline.js';
import type { CheckReport } from '../check/check-report.js';
import type { CoverageData } from '../coverage/coverage.js';
import type { RunPlan } from '../session/run-plan.js';
import { CheckThread } from './check-thread.js';
import type { ParentEvent, WorkerEvent } from './run-event.js';
import type { ThreadData } from './vitest-thread.js';

/**
 * Nearly all that checks make is dropped at once: with more room for it, in MiB, less is copied about before it is. A thread
 * that starts takes over what was set.
 */
const roomForTheYoung = ['--min-semi-space-size=32', '--max-semi-space-size=64'];

/**
 * A run lasts seconds, and many functions are hot in it for a moment: compiled later, and without the functions that they
 * call, they cost less than they gain. On two cores the compiler takes its time from the run itself. Until then they are not
 * interpreted: to translate them plainly costs next to nothing.
 */
const lazyCompiler = ['--always-sparkplug', '--interrupt-budget=200000', '--max-inlined-bytecode-size-cumulative=100'];

/** What the worker brought back. */
export interface WorkerResult {
  reports: CheckReport[];
  coverage: CoverageData;
  requests: number;
  transport: TransportCounts;
}

/** After vitest has ended its messages are on their way at most this long, in milliseconds. */
const lastWordMs = 5_000;

/**
 * One vitest worker, a thread of this process: it ends when the process does. It starts at once and loads what checks
 * need, while this thread loads what the command needs, asks the target, and loads vitest: one after the other would take
 * twice as long.
 */
export class CheckWorker {
  readonly #name = `cloudtrail-conformance-${process.pid}`;
  readonly #channel = new BroadcastChannel(this.#name);
  readonly #thread: CheckThread;
  readonly #suiteFiles: readonly string[];
  readonly #broken: string[] = [];
  readonly #ready: Promise<CheckOutline[]>;
  /** Vitest's end; undefined as long as nobody asked for checks. */
  #ended: Promise<void> | undefined;
  #onEvent: (event: WorkerEvent) => void = () => undefined;
  #begun = false;

  constructor(options: ThreadData) {
    this.#suiteFiles = options.suiteFiles;
    this.#ready = new Promise((resolve, reject) => {
      this.#channel.onmessage = (message) => {
        const event = (message as { data: WorkerEvent }).data;
        if (event.type === 'worker-ready') resolve(event.checks);
        else if (event.type === 'suite-file-refused') reject(new UsageError(event.reason));
        else this.#onEvent(event);
      };
    });
    // Whoever runs a plan or closes the worker hears of it; nobody else has to.
    this.#ready.catch(() => undefined);
    for (const flag of [...roomForTheYoung, ...lazyCompiler]) setFlagsFromString(flag);
    this.#thread = new CheckThread(options);
  }

  /**
   * What checks there are. Throws UsageError for a suite file that cannot be used, and where the worker itself breaks. Vitest
   * is loaded now, which holds up whatever else is to be loaded. Have the listeners to signals that are to stay in place
   * before: those that vitest adds are taken away.
   */
  async checks(): Promise<CheckOutline[]> {
    const neverReady = this.#ending()
      .then(() => delay(lastWordMs, undefined, { ref: false }))
      .then(() => this.#endedEarly());
    return Promise.race([this.#ready, neverReady]);
  }

  #endedEarly(): never {
    throw new Error(`the worker ended early: ${this.#broken.join('; ') || 'no reason given'}`);
  }

  /**
   * Runs the selected checks of a plan; once for each worker. `signal` stops the run; what has been found by then is
   * returned. Throws where the worker itself breaks.
   */
  async run(
    plan: RunPlan,
    options: { onReport: (report: CheckReport) => void; signal: AbortSignal },
  ): Promise<WorkerResult> {
    const reports: CheckReport[] = [];
    const done = new Promise<Extract<WorkerEvent, { type: 'worker-done' }>>((resolve) => {
      this.#onEvent = (event) => {
        if (event.type === 'worker-done') resolve(event);
        if (event.type !== 'check-finished') return;
        reports.push(event.report);
        options.onReport(event.report);
      };
    });
    const interrupt = () => this.#tellOnceReady({ type: 'interrupt' });
    options.signal.addEventListener('abort', interrupt);
    try {
      this.#begin(plan);
      if (options.signal.aborted) interrupt();
      const neverDone = this.#ending().then(() => delay(lastWordMs, undefined, { ref: false }));
      const last = await Promise.race([done, neverDone]);
      if (!last) return this.#endedEarly();
      const { coverage, requests, transport } = last;
      return { reports, coverage, requests, transport };
    } finally {
      options.signal.removeEventListener('abort', interrupt);
      this.#channel.close();
    }
  }

  /** Ends the worker where nothing was run after all, and waits for its end. */
  async close(): Promise<void> {
    if (!this.#ended) await this.#thread.stop();
    else {
      if (!this.#begun) this.#begin(undefined);
      await this.#ended.catch(() => undefined);
    }
    this.#channel.close();
  }

  #begin(plan: RunPlan | undefined): void {
    this.#begun = true;
    this.#tellOnceReady({ type: 'begin', plan });
  }

  #tellOnceReady(event: ParentEvent): void {
    this.#ready.then(
      () => this.#channel.postMessage(event),
      () => undefined,
    );
  }

  /** Starts vitest, unless it was; resolves when it has ended. */
  #ending(): Promise<void> {
    if (this.#ended) return this.#ended;
    const exitCode = process.exitCode;
    this.#ended = this.#runVitest().finally(async () => {
      // vitest sets it when a test fails; what a run's exit code is, the command decides.
      process.exitCode = exitCode;
      await this.#thread.stop();
    });
    this.#ended.catch(() => undefined);
    return this.#ended;
  }

  /** Runs vitest on the one entry file, to its end. */
  async #runVitest(): Promise<void> {
    const thread = this.#thread;
    const note = (error: { message?: string; stack?: string }) =>
      this.#broken.push(error.stack ?? error.message ?? String(error));
    const vitest = await withoutSignals(async () => {
      const { createVitest } = await import('vitest/node');
      return createVitest('test', {
        root: packagePath(),
        config: false,
        watch: false,
        include: [entryFile()],
        // What is compiled needs no vite: Node imports it several times as fast.
        server: { deps: { external: [/.*/] } },
        exclude: [],
        pool: { name: thread.name, createPoolWorker: () => thread },
        maxWorkers: 1,
        isolate: false,
        fileParallelism: false,
        // Our own deadlines stand on every request; vitest's would count the waiting for leases and pacing.
        testTimeout: 0,
        hookTimeout: 0,
        disableConsoleIntercept: true,
        reporters: [
          {
            onTestModuleEnd: (module: TestModule) => module.errors().forEach(note),
            onTestRunEnd: (_modules, errors) => errors.forEach(note),
          },
        ],
        provide: { channel: this.#name, suiteFiles: [...this.#suiteFiles] },
      });
    });
    await vitest.start();
    await vitest.close();
  }
}

/** The compiled entry: it is the only test file. */
function entryFile(): string {
  const entry = 'dist/bundled/vitest-entry.js';
  if (!existsSync(packagePath(entry))) throw new Error(`${entry} is missing from this installation`);
  return entry;
}

/** vitest would end the process at a signal; what happens then is the command's business. */
async function withoutSignals(create: () => Promise<Vitest>): Promise<Vitest> {
  const before = listenersToSignals();
  const vitest = await create();
  for (const [signal, listeners] of listenersToSignals()) {
    for (const listener of listeners) if (!before.get(signal)?.includes(listener)) process.off(signal, listener);
  }
  return vitest;
}

function listenersToSignals(): Map<NodeJS.Signals, NodeJS.SignalsListener[]> {
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM'];
  return new Map(signals.map((signal) => [signal, process.rawListeners(signal) as NodeJS.SignalsListener[]]));
}
