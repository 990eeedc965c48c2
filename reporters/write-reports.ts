import { accessSync, constants, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../common/user-errors.js';
import type { RunRecord } from '../harness/engine/verdict/run-record.js';

/** The writers of `--report KIND=FILE`. */
const kinds: Record<string, (record: RunRecord) => string> = {
  json: (record) => `${JSON.stringify(record, null, 2)}\n`,
};

/** A report that the user requested. */
export interface ReportRequest {
  kind: string;
  file: string;
}

/**
 * Parses `KIND=FILE`. Throws UsageError for an unknown kind, a missing file name, and a file that cannot be written, so
 * that a long run does not end without its report.
 */
export function reportRequest(text: string): ReportRequest {
  const [kind = '', ...rest] = text.split('=');
  const file = rest.join('=');
  if (!Object.hasOwn(kinds, kind) || !file)
    throw new UsageError(`--report ${text}: expected KIND=FILE, where KIND is one of ${Object.keys(kinds).join(', ')}`);
  try {
    accessSync(dirname(resolve(file)), constants.W_OK);
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new Error('it is a folder');
  } catch (error) {
    throw new UsageError(`--report ${text}: ${(error as Error).message}`);
  }
  return { kind, file };
}

/** Writes a report. Throws UsageError where the file cannot be written. */
export function writeReport({ kind, file }: ReportRequest, record: RunRecord): void {
  try {
    writeFileSync(file, kinds[kind]!(record));
  } catch (error) {
    throw new UsageError(`--report ${kind}=${file}: ${(error as Error).message}`);
  }
}
