import type { Command } from 'commander';
import { CheckWorker } from '../harness/engine/run/check-worker.js';
import { suiteFiles } from '../harness/engine/select/suite-files.js';
import { type RunOptions, runCommandOptions } from './run-options.js';
import { watchSignals } from './watch-signals.js';

/** `run`: the main job. */
export function runCommand(): Command {
  return runCommandOptions().action(async (options: RunOptions) => {
    const files = suiteFiles(options.suiteFile);
    const signals = watchSignals();
    // Before anything else is loaded: the worker takes longest to be ready.
    const worker = new CheckWorker({ suiteFiles: files });
    try {
      const { CommandRun } = await import('./command-run.js');
      const run = await CommandRun.open(options, worker.checks());
      try {
        const totals = await worker.run(run.plan, {
          signal: signals.interrupted,
          onReport: (report) => run.add(report),
        });
        process.exitCode = await run.finish(totals, { interrupted: signals.interrupted.aborted });
      } finally {
        await run.close();
      }
    } finally {
      await worker.close();
      signals.stop();
    }
  });
}
