import type { Call } from '../call.js';
import type { JsonObject } from '../wire/json-value.js';
import { findImport } from './find-import.js';
import { importAnswerWithStatistics } from './import-answer.js';
import { isRunning } from './import-status.js';

/** StopImport. One that is not running stays as it is: no code is declared that would say so. */
export function stopImport(input: JsonObject, call: Call): object {
  const found = findImport(input, call);
  if (isRunning(found, call)) {
    found.ended = 'STOPPED';
    found.updatedAt = call.now;
  }
  return importAnswerWithStatistics(found, call);
}
