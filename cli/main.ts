#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { nearMatches } from '../common/near-matches.js';
import { UsageError } from '../common/user-errors.js';
import { exitCodes, explainError } from './exit-code.js';
import { tool } from './tool.js';

const { name, version } = tool();
const program = new Command(name)
  .description('Measures how closely an endpoint conforms to the AWS CloudTrail API.')
  .version(version, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print help')
  .helpCommand('help [command]', 'print help for a command')
  .configureOutput({ getOutHelpWidth: helpWidth })
  .exitOverride()
  .showSuggestionAfterError(true)
  .addHelpText(
    'after',
    `
Exit codes: 0 conforms, 1 gaps, 2 usage error, 3 unusable target, 4 internal error, 130 interrupted.

Examples:
  ${name}                                           checks the embedded reference
  ${name} run --endpoint-url http://127.0.0.1:5000  checks an emulator
  ${name} run --target aws --region eu-central-1    checks AWS with read-only access`,
  );

// Start-up imports only what the command needs.
const commands = {
  run: async () => (await import('./run.js')).runCommand(),
  list: async () => (await import('./list.js')).listCommand(),
  serve: async () => (await import('./serve.js')).serveCommand(),
  explain: async () => (await import('./explain.js')).explainCommand(),
  spec: async () => {
    const { coverageCommand } = await import('./coverage.js');
    const { factsCommand } = await import('./facts.js');
    return (await import('./spec.js')).specCommand().addCommand(coverageCommand()).addCommand(factsCommand());
  },
};

// A reader of the report may stop reading (`| head`); the run still completes and cleans up.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  const wanted = commandsFor(process.argv[2] ?? 'run');
  for (const command of wanted) {
    program.addCommand(inherit(await commands[command]()), { isDefault: wanted.length === 1 });
  }
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : exitCodes.usage;
  else {
    const { code, message } = explainError(error, process.argv.includes('--debug'));
    console.error(`${name}: ${message}`);
    process.exitCode = code;
  }
}

/** The commands to build for the first word on the command line; options alone mean `run`. Throws UsageError. */
function commandsFor(word: string): (keyof typeof commands)[] {
  const names = Object.keys(commands) as (keyof typeof commands)[];
  if (['help', '--help', '-h', '--version', '-V'].includes(word)) return names;
  if (word.startsWith('-')) return ['run'];
  const found = names.find((command) => command === word);
  if (found) return [found];
  const near = nearMatches(word, names);
  throw new UsageError(
    `unknown command ${word}; ${near.length > 0 ? `did you mean ${near.join(', ')}?` : `the commands are ${names.join(', ')}`}`,
  );
}

/** Gives a command the settings of the program, among them that a usage error is one line. */
function inherit(command: Command): Command {
  command
    .exitOverride()
    .helpOption('-h, --help', 'print help')
    .showSuggestionAfterError(true)
    .configureOutput({ outputError: oneLine, getOutHelpWidth: helpWidth });
  if (command.commands.length > 0) command.helpCommand('help [command]', 'print help for a command');
  for (const sub of command.commands) inherit(sub);
  return command;
}

/** Help has at most 100 columns, on a wide terminal and in a pipe as well. */
function helpWidth(): number {
  return Math.min(process.stdout.columns ?? 100, 100);
}

function oneLine(text: string, write: (line: string) => void): void {
  const line = text
    .trim()
    .replace(/^error: /, '')
    .replaceAll(/\s*\n\s*/g, ' ');
  write(`${name}: ${line}\n`);
}
