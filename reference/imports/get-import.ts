import type { Call } from '../call.js';
import type { JsonObject } from '../wire/json-value.js';
import { findImport } from './find-import.js';
import { importAnswerWithStatistics } from './import-answer.js';

/** GetImport. */
export function getImport(input: JsonObject, call: Call): object {
  return importAnswerWithStatistics(findImport(input, call), call);
}
