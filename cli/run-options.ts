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
    .description(
      'Run the checks against a target and report the gaps. Without options: against the embedded reference.',
    )
    .option('--endpoint-url <url>', 'the endpoint to check (also AWS_ENDPOINT_URL[_CLOUDTRAIL])')
    .addOption(new Option('--target <kind>', 'instead of a URL').choices(['reference', 'aws']))
    .option('--region <name>', 'Region (also AWS_REGION; default us-east-1)')
    .option('--profile <name>', 'profile of the shared AWS configuration')
    .option('--ca-bundle <file>', 'PEM certificates to trust besides the usual ones')
    .addOption(
      new Option(
        '--access <level>',
        'what may be done (default: standard on loopback, else read-only; full on the reference)',
      ).choices(['read-only', 'standard', 'full']),
    )
    .option('--capability <names>', 'only what the target claims to have, e.g. trails,events,tags', collect)
    .option('--fixture <name=value>', `something of yours to use: ${fixtureNames.join(', ')}`, collect);
  return addSelectionOptions(command)
    .option('--seed <number>', 'repeat the inputs of an earlier run', integer)
    .option('--runs <number>', 'generated inputs per property', positive, usual.runs)
    .option('--concurrency <number>', 'checks at work at a time', positive, usual.concurrency)
    .option('--timeout <seconds>', 'to wait for an answer', positive)
    .option('--report <kind=file>', 'write a report: json=FILE', collect)
    .addOption(
      new Option('--fail-on <level>', 'gaps that fail the run (default: should; must on AWS)').choices([
        'must',
        'should',
      ]),
    )
    .addOption(
      new Option('--explore <what...>', 'also look into: which of two broken rules is named').choices(explorations),
    )
    .option('--replay <token>', 'do one failing history again: the token of a gap')
    .option('--debug', 'stack traces');
}

/** The fixtures named by the user. Throws UsageError for a malformed or unknown one. */
export function fixturesOf({ fixture = [] }: Pick<RunOptions, 'fixture'>): Record<string, string> {
  return Object.fromEntries(
    fixture.map((text) => {
      const [name = '', ...value] = text.split('=');
      if (!(fixtureNames as readonly string[]).includes(name) || value.join('=') === '')
        throw new UsageError(`--fixture ${text}: it takes the form name=value, with ${fixtureNames.join(', ')}`);
      return [name, value.join('=')];
    }),
  );
}

function integer(text: string): number {
  if (!/^-?\d{1,10}$/.test(text)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(text);
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It takes a whole number from 1.');
  return Number(text);
}
