import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { UsageError } from '../common/user-errors.js';
import type { Selection } from '../harness/engine/select/selection.js';

/** The parsed selection options. */
export interface SelectionOptions {
  suite?: string[];
  operation?: string[];
  check?: string[];
  suiteFile?: string[];
}

/** Collects the values of an option that may be repeated and may have several values, separated by commas. */
export function collect(value: string, before: string[] = []): string[] {
  return [
    ...before,
    ...value
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ];
}

/** Adds the options by which `run` and `list` select checks. */
export function addSelectionOptions(command: Command): Command {
  return command
    .option('--suite <names>', 'select suites', collect)
    .option('--operation <names>', 'select operations; * matches any characters', collect)
    .option('--check <ids>', 'select checks by ids with * and **, or by @FILE with one id per line', collect)
    .option(
      '--suite-file <file>',
      'also load the checks that this file exports',
      (value: string, before: string[] = []) => [...before, value],
    );
}

/** The selection of the options, with each `@file` resolved. Throws UsageError for a file that cannot be read. */
export function selectionOf(options: SelectionOptions): Selection {
  const { suite: suites = [], operation: operations = [], check = [] } = options;
  return { suites, operations, checks: check.flatMap(fromFile) };
}

function fromFile(value: string): string[] {
  if (!value.startsWith('@')) return [value];
  let text: string;
  try {
    text = readFileSync(value.slice(1), 'utf8');
  } catch (error) {
    throw new UsageError(`--check ${value}: ${(error as Error).message}`);
  }
  const ids = text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);
  if (ids.length === 0) throw new UsageError(`--check ${value}: the file contains no check ids`);
  return ids;
}
