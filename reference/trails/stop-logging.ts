import type { Call } from '../call.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { findTrailToChange } from './find-trail.js';

/** StopLogging. The time of the last start stays; on a trail that is not logging nothing changes (behaviour.md section 2). */
export function stopLogging(input: JsonObject, call: Call): object {
  const { logging } = findTrailToChange(stringMember(input, 'Name'), call);
  if (logging.logging) {
    logging.logging = false;
    logging.stoppedAt = call.now;
  }
  return {};
}
