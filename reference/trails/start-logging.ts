import type { Call } from '../call.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { findTrailToChange } from './find-trail.js';

/**
 * StartLogging. The time of the last stop stays (seen: behaviour.md section 2); on a trail that is logging nothing
 * changes, as the idempotent trait promises.
 */
export function startLogging(input: JsonObject, call: Call): object {
  const { logging } = findTrailToChange(stringMember(input, 'Name'), call);
  if (!logging.logging) {
    logging.logging = true;
    logging.startedAt = call.now;
  }
  return {};
}
