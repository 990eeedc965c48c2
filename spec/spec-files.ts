import type { SpecDocument } from './operation-spec.js';

/** Texts of generated files by their path in the package, with `/` on every platform. */
export type SpecFiles = Map<string, string>;

/** Where the operation files stand. */
export const operationsFolder = 'spec/operations';

/** Where the error catalogue stands. */
export const errorsFile = 'spec/errors.json';

/** `spec/operations/<Operation>.json` and `spec/errors.json`: the same document gives the same bytes. */
export function specFiles(document: SpecDocument): SpecFiles {
  const files: SpecFiles = new Map();
  for (const operation of document.operations) {
    files.set(`${operationsFolder}/${operation.operation}.json`, json(operation));
  }
  return files.set(errorsFile, json(document.errors));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
