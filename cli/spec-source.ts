import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { UsageError } from '../common/user-errors.js';
import { readBoto3Page } from '../spec/boto3/read-boto3-page.js';
import type { Readings } from '../spec/diff/diff-readings.js';
import { documentOfSpec } from '../spec/documents/document-of-spec.js';
import { loadSpec } from '../spec/load.js';
import { readResultKeys } from '../spec/read-result-keys.js';
import { readSdkDocuments } from '../spec/sdk/read-sdk-documents.js';
import { readSdkFolder } from '../spec/sdk/sdk-folder.js';
import { isVersion, withSdk } from './with-sdk.js';

/** A source of `spec diff`, read. */
export interface SpecSource {
  readings: Readings;
  notes: string[];
}

/**
 * Opens the source that an argument of `spec diff` specifies: `spec` (the committed one below `root`), the version of an SDK, the
 * folder of an unpacked SDK, or a page of the boto3 reference as text.
 *
 * @throws UsageError when it is none of these.
 */
export async function openSpecSource(named: string, root: string): Promise<SpecSource> {
  if (named === 'spec') return committed(root);
  if (isVersion(named)) return withSdk(named, fromFolder);
  if (!existsSync(named)) {
    throw new UsageError(
      `${named} is not a folder, a file or an SDK version such as 3.901.0; use \`spec\` for the committed spec`,
    );
  }
  if (statSync(named).isDirectory()) return withSdk(named, fromFolder);
  return { readings: [readBoto3Page(basename(named), readFileSync(named, 'utf8'))], notes: [] };
}

function committed(root: string): SpecSource {
  const { operationNames, operation, errors } = loadSpec(root);
  const operations = operationNames.map(operation);
  const source = { package: '', version: '', ...operations[0]?.source };
  const document = { operations, errors: { source, errors } };
  return { readings: [documentOfSpec(document, `committed spec (SDK ${source.version})`)], notes: [] };
}

function fromFolder(folder: string): SpecSource {
  return readSdkDocuments(readSdkFolder(folder), readResultKeys());
}
