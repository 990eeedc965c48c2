import { expect, onTestFinished, vi } from 'vitest';
import { CommandRun } from '../../cli/command-run.js';
import { explainError } from '../../cli/exit-code.js';
import { type RunOptions, runCommandOptions } from '../../cli/run-options.js';
import { questions } from '../verify/questions.js';
import { place } from './command.js';

/** Why a run does not begin: the exit code, and the line that the command writes on stderr. */
export interface RefusedRun {
  code: number;
  complaint: string;
}

/**
 * Begins a run with these options in this process, which takes a hundredth of the time that the command takes to start its
 * worker. It has to end before the first check, with nothing on stdout and no ledger left.
 */
export async function refusedRun(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<RefusedRun> {
  const where = place();
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries({ ...ownNames(where.environment), ...environment }))
    vi.stubEnv(name, value);
  const stdout = vi.spyOn(process.stdout, 'write');
  onTestFinished(() => {
    vi.unstubAllEnvs();
    stdout.mockRestore();
  });
  const thrown: unknown = await CommandRun.open(parsed(args), Promise.resolve(questions.checks)).then(
    async (run) => {
      await run.close();
      throw new Error('the run began');
    },
    (error: unknown) => error,
  );
  expect(stdout).not.toHaveBeenCalled();
  expect(where.ledgers()).toEqual([]);
  const { code, message } = explainError(thrown, false);
  return { code, complaint: message };
}

function parsed(args: readonly string[]): RunOptions {
  return runCommandOptions().exitOverride().parse(args, { from: 'user' }).opts();
}

/** What keeps a run away from the home and the temporary files of whoever runs the tests. */
function ownNames({ HOME, TMPDIR, AWS_EC2_METADATA_DISABLED }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { HOME, TMPDIR, AWS_EC2_METADATA_DISABLED };
}
