#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { exitCodes, explainError } from './exit-code.js';
import { tool } from './tool.js';

const { name, version } = tool();
const program = new Command(name)
  .description('Measures how faithfully an endpoint speaks the AWS CloudTrail API.')
  .version(version)
  .exitOverride()
  .showSuggestionAfterError(true)
  .addHelpText(
    'after',
    `
Exit codes: 0 conforms, 1 gaps, 2 wrong usage, 3 the target could not be used, 4 a fault of this tool, 130 interrupted.

Examples:
  ${name}                                               the embedded reference
  ${name} run --endpoint-url http://127.0.0.1:5000      an emulator
  ${name} run --target aws --region eu-central-1        AWS itself, reading only`,
  );

// Start-up imports only what the command needs.
const commands = {
  run: async () => (await import('./run.js')).runCommand(),
  list: async () => (await import('./list.js')).listCommand(),
  spec: async () => (await import('./spec.js')).specCommand(),
};

const [asked = ''] = process.argv.slice(2);
const everything =
  !Object.hasOwn(commands, asked) && !asked.startsWith('--')
    ? Object.keys(commands)
    : [Object.hasOwn(commands, asked) ? asked : 'run'];
const wantsHelp = ['--help', '-h', '--version', '-V'].includes(asked);
for (const command of wantsHelp ? Object.keys(commands) : everything) {
  const built = await commands[command as keyof typeof commands]();
  program.addCommand(inherit(built), { isDefault: command === 'run' && !wantsHelp });
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : exitCodes.usage;
  else {
    const { code, message } = explainError(error, process.argv.includes('--debug'));
    console.error(`${name}: ${message}`);
    process.exitCode = code;
  }
}

/** Subcommands built elsewhere report wrong usage as the program does. */
function inherit(command: Command): Command {
  command.exitOverride().showSuggestionAfterError(true);
  for (const sub of command.commands) inherit(sub);
  return command;
}
