import type { Call } from '../call.js';
import { epochSeconds } from '../wire/epoch-seconds.js';
import type { JsonObject } from '../wire/json-value.js';
import { listPage } from '../wire/list-page.js';
import { readPageLimit } from '../wire/max-results.js';
import { findImport } from './find-import.js';
import { importStatusOf } from './import-status.js';

const LIMIT = { member: 'MaxResults', max: 1000, default: 1000, code: 'InvalidParameterException' } as const;

/** ListImportFailures. For an import that is not there only InvalidParameterException is declared. */
export function listImportFailures(input: JsonObject, call: Call): object {
  const limit = readPageLimit(input, LIMIT);
  const found = findImport(input, call, 'InvalidParameterException');
  // An import whose time is over is ended, and its failures written, by being looked at.
  importStatusOf(found, call);
  const { page, NextToken } = listPage(found.failures, input, {
    limit,
    order: 'oldest first',
    parameters: ['ListImportFailures', found.id],
    code: 'InvalidNextTokenException',
  });
  const Failures = page.map((failure) => ({
    Location: failure.location,
    Status: failure.status,
    ErrorType: failure.type,
    ErrorMessage: failure.message,
    LastUpdatedTime: epochSeconds(failure.updatedAt),
  }));
  return { Failures, NextToken };
}
