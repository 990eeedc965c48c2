import { Worker } from 'node:worker_threads';
import { UsageError } from '../../../common/user-errors.js';
import { packagePath } from '../../../spec/package-root.js';
import type { CheckOutline } from '../check/check-outline.js';
import type { CheckReport } from '../check/check-report.js';
import type { RunPlan } from '../session/run-plan.js';
import type { ParentMessage, WorkerData, WorkerMessage, WorkerTotals } from './worker-messages.js';

/**
 * The thread that the checks of a run are in, as its parent sees it. It starts at once and loads the checks, while this
 * thread loads what the command needs and asks the target. It ends when the process does.
 */
export class CheckWorker {
  readonly #thread: Worker;
  readonly #checks: Promise<CheckOutline[]>;
  /** Rejects when the thread breaks, or ends before it was asked to. */
  readonly #failed: Promise<never>;
  #onMessage: (message: WorkerMessage) => void = () => undefined;

  constructor(data: WorkerData) {
    // Always the compiled one: Node loads no TypeScript.
    const thread = new Worker(packagePath('dist', 'harness', 'engine', 'run', 'worker.js'), { workerData: data });
    this.#thread = thread;
    this.#failed = new Promise((_, reject) => {
      thread.once('error', (error) => reject(new Error(`the worker failed: ${error.message}`, { cause: error })));
      thread.once('exit', (code) => reject(new Error(`the worker ended early, with code ${code}`)));
    });
    const ready = new Promise<CheckOutline[]>((resolve, reject) => {
      thread.on('message', (message: WorkerMessage) => {
        if (message.type === 'ready') resolve(message.checks);
        else if (message.type === 'suite-file-unusable') reject(new UsageError(message.reason));
        else this.#onMessage(message);
      });
    });
    this.#checks = Promise.race([ready, this.#failed]);
    // Both are awaited by those who need the checks, and by nobody where the command ends before.
    this.#failed.catch(() => undefined);
    this.#checks.catch(() => undefined);
  }

  /** Which checks there are. Rejects with a UsageError for a suite file that cannot be used. */
  checks(): Promise<CheckOutline[]> {
    return this.#checks;
  }

  /**
   * Runs the selected checks of a plan; once for each worker. `signal` interrupts the run: checks that are under way end
   * early, and all others are reported as skipped. Rejects where the worker itself fails.
   */
  async run(
    plan: RunPlan,
    { onReport, signal }: { onReport: (report: CheckReport) => void; signal: AbortSignal },
  ): Promise<WorkerTotals> {
    const done = new Promise<WorkerTotals>((resolve) => {
      this.#onMessage = (message) => {
        if (message.type === 'check-finished') onReport(message.report);
        if (message.type === 'done') resolve(message.totals);
      };
    });
    const interrupt = () => this.#send({ type: 'interrupt' });
    this.#send({ type: 'begin', plan });
    if (signal.aborted) interrupt();
    signal.addEventListener('abort', interrupt);
    try {
      return await Promise.race([done, this.#failed]);
    } finally {
      signal.removeEventListener('abort', interrupt);
    }
  }

  /** Ends the thread, whatever it is doing. */
  async close(): Promise<void> {
    await this.#thread.terminate();
  }

  #send(message: ParentMessage): void {
    this.#thread.postMessage(message);
  }
}
