import { readFileSync } from 'node:fs';
import { packagePath } from './package-root.js';
import type { ResultKeys } from './sdk/result-key.js';

/** The curated result lists of `spec/result-keys.json`. */
export function readResultKeys(): ResultKeys {
  return JSON.parse(readFileSync(packagePath('spec', 'result-keys.json'), 'utf8')) as ResultKeys;
}
