import type { Command } from 'commander';
import { CheckWorker } from '../harness/engine/run/vitest-start.js';
import { bundledSuiteFiles } from '../harness/engine/select/suite-files.js';
import { type RunOptions, runCommandOptions } from './run-options.js';
import { watchSignals } from './watch-signals.js';

/** `run`: the main job. */
export function runCommand(): Command {
  return runCommandOptions().action(async (options: RunOptions) => {
    const files = bundledSuiteFiles(options.suiteFile);
    const signals = watchSignals();
    // Before anything else is loaded: the worker takes longest to be ready.
    const worker = new CheckWorker({ suiteFiles: files });
    let exitCode: number;
    try {
      const { runChecks } = await import('./run-checks.js');
      exitCode = await runChecks(options, worker, signals.interrupted);
    } finally {
      await worker.close();
      signals.stop();
    }
    // Not before the worker has ended, which leaves the code as it found it.
    process.exitCode = exitCode;
  });
}
