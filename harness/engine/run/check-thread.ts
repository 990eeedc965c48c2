import { Worker } from 'node:worker_threads';
import type { PoolWorker, WorkerRequest } from 'vitest/node';
import { packagePath } from '../../../spec/package-root.js';
import type { ThreadData } from './vitest-thread.js';

/**
 * The thread that checks run in, as vitest's pool wants it (https://vitest.dev/guide/advanced/pool). It is started before
 * vitest is even loaded, and loads meanwhile what checks need: a thread of vitest's own pool would begin with that only
 * when vitest is ready.
 */
export class CheckThread implements PoolWorker {
  readonly name = 'checks';
  readonly #thread: Worker;
  #broken: Error | undefined;

  constructor(data: ThreadData) {
    this.#thread = new Worker(packagePath('dist', 'bundled', 'vitest-thread.js'), { workerData: data });
    // vitest listens from `start` on.
    this.#thread.once('error', (error) => {
      this.#broken = error;
    });
  }

  /** Rejects where the thread broke before vitest was ready. */
  async start(): Promise<void> {
    if (this.#broken) throw this.#broken;
  }

  async stop(): Promise<void> {
    await this.#thread.terminate();
  }

  on(event: string, listener: (message: unknown) => void): void {
    this.#thread.on(event, listener);
  }

  off(event: string, listener: (message: unknown) => void): void {
    this.#thread.off(event, listener);
  }

  send(message: WorkerRequest): void {
    this.#thread.postMessage(message);
  }

  deserialize(message: unknown): unknown {
    return message;
  }
}
