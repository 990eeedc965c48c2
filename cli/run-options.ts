import { Command, InvalidArgumentError, Option } from 'commander';
import { UsageError } from '../common/user-errors.js';
import type { Access } from '../harness/engine/check/access.js';
import { type Exploration, explorations } from '../harness/engine/check/check-outline.js';
import { usual } from '../harness/engine/session/run-plan.js';
import { fixtureNames } from '../harness/targets/fixtures/fixtures.js';
import type { TargetOptions } from '../harness/targets/resolve-target.js';
import type { FailOn } from './exit-code.js';
import { addSelectionOptions, collect, type SelectionOptions } from './selection-options.js';

/** All options of `run`, as commander leaves them. */
export interface RunOptions extends SelectionOptions, TargetOptions {
  capability?: string[];
  fixture?: string[];
  report?: string[];
  seed?: number;
  runs: number;
  failOn?: FailOn;
  access?: Access;
  debug?: boolean;
  explore?: Exploration[];
  replay?: string;
}

/** The `run` command with its options; the caller adds the action. */
export function runCommandOptions(): Command {
  const command = new Command('run')
    .description('run the checks against a target (default: the embedded reference) and report the gaps')
    .option('--endpoint-url <url>', 'endpoint to check (also AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_CLOUDTRAIL)')
    .addOption(new Option('--target <kind>', 'target without a URL').choices(['reference', 'aws']))
    .option('--region <name>', 'Region (also AWS_REGION; default: us-east-1)')
    .option('--profile <name>', 'profile of the shared AWS configuration (also AWS_PROFILE)')
    .option('--ca-bundle <file>', 'additional CA certificates to trust, as PEM (also AWS_CA_BUNDLE)')
    .addOption(
      new Option(
        '--access <level>',
        'permitted actions (default: standard on loopback, full on the reference, else read-only)',
      ).choices(['read-only', 'standard', 'full']),
    )
    .option(
      '--capability <names>',
      'capabilities of the target, for example trails,events,tags (default: all)',
      collect,
    )
    .option(
      '--fixture <name=value>',
      'existing resource to use, for example bucket=NAME (see docs/fixtures.md)',
      collect,
    );
  return addSelectionOptions(command)
    .option('--seed <number>', 'seed of the generated inputs (default: random)', integer)
    .option('--runs <number>', 'generated inputs per property', positive, usual.runs)
    .option('--concurrency <number>', 'checks to run concurrently', positive, usual.concurrency)
    .option('--timeout <seconds>', 'time to wait for an answer (default: 15)', positive)
    .option('--report <kind=file>', 'write a report: json=FILE', collect)
    .addOption(
      new Option(
        '--fail-on <level>',
        'lowest severity of gaps that fail the run (default: should; must on AWS)',
      ).choices(['must', 'should']),
    )
    .addOption(
      new Option('--explore <what...>', 'observe which of two violated rules an error names').choices(explorations),
    )
    .option('--replay <token>', 'repeat the calls of a gap by its token')
    .option('--debug', 'print stack traces');
}

/** The fixtures named by the user. Throws UsageError for a malformed or unknown one. */
export function fixturesOf({ fixture = [] }: Pick<RunOptions, 'fixture'>): Record<string, string> {
  return Object.fromEntries(
    fixture.map((text) => {
      const [name = '', ...value] = text.split('=');
      if (!(fixtureNames as readonly string[]).includes(name) || value.join('=') === '')
        throw new UsageError(`--fixture ${text}: expected NAME=VALUE, where NAME is one of ${fixtureNames.join(', ')}`);
      return [name, value.join('=')];
    }),
  );
}

function integer(text: string): number {
  if (!/^-?\d{1,10}$/.test(text)) throw new InvalidArgumentError('Expected an integer.');
  return Number(text);
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Expected a positive integer.');
  return Number(text);
}
