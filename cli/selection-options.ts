import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { UsageError } from '../common/user-errors.js';
import type { Selection } from '../harness/engine/select/selection.js';

/** What the selection options hold once parsed. */
export interface SelectionOptions {
  suite?: string[];
  operation?: string[];
  check?: string[];
  suiteFile?: string[];
}

/** Collects the values of an option that may be repeated, or hold several between commas. */
export function collect(value: string, before: string[] = []): string[] {
  return [
    ...before,
    ...value
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ];
}

/** Adds the options by which `run` and `list` choose checks. */
export function addSelectionOptions(command: Command): Command {
  return command
    .option('--suite <names>', 'only these suites', collect)
    .option('--operation <names>', 'only these operations (* matches any part)', collect)
    .option('--check <ids>', 'only these checks: ids with * and **, or @file with one per line', collect)
    .option(
      '--suite-file <file>',
      'also run the checks that this file exports',
      (value: string, before: string[] = []) => [...before, value],
    );
}

/** Resolves `@file` and checks what was asked for. Throws UsageError for a file that cannot be read. */
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
  if (ids.length === 0) throw new UsageError(`--check ${value}: the file names no check`);
  return ids;
}
