import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from './json-value.js';
import { numberMember } from './members.js';

/** How many results an operation gives at most on one page, and what it calls the member and the refusal. */
export interface PageLimit {
  member: 'MaxResults' | 'MaxQueryResults';
  max: number;
  /** When the member is absent. */
  default: number;
  /** The code for a number outside 1..max: the one that the operation declares. */
  code: 'InvalidMaxResultsException' | 'InvalidParameterException' | 'ValidationException';
}

/**
 * The number of results that a client wants on a page (bounds.json; error-conditions.json, open questions, for the code).
 *
 * @throws {ServiceFault} the code of the limit
 */
export function readPageLimit(input: JsonObject, limit: PageLimit): number {
  const wanted = numberMember(input, limit.member) ?? limit.default;
  if (wanted < 1 || wanted > limit.max) {
    throw new ServiceFault(limit.code, `${limit.member} is between 1 and ${limit.max}, not ${wanted}`);
  }
  return wanted;
}
