import { writeFileSync } from 'node:fs';
import type { RunRecord } from '../harness/engine/run-record.js';
import { UsageError } from '../spec/errors.js';

/** The reports that `--report kind=file` can write. */
const kinds: Record<string, (record: RunRecord) => string> = {
  json: (record) => `${JSON.stringify(record, null, 2)}\n`,
};

/** A report that was asked for. */
export interface ReportRequest {
  kind: string;
  file: string;
}

/** Parses `kind=file`. Throws UsageError for an unknown kind or a missing file name. */
export function reportRequest(text: string): ReportRequest {
  const [kind = '', ...rest] = text.split('=');
  const file = rest.join('=');
  if (!Object.hasOwn(kinds, kind) || !file)
    throw new UsageError(`--report ${text}: it takes the form kind=file, with ${Object.keys(kinds).join(', ')}`);
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
