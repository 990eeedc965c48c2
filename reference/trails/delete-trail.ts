import type { Call } from '../call.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { findTrailToChange } from './find-trail.js';

/** DeleteTrail; a second time the trail is not found, although the operation is marked idempotent (behaviour.md section 2). */
export function deleteTrail(input: JsonObject, call: Call): object {
  call.state.trails.remove(findTrailToChange(stringMember(input, 'Name'), call));
  return {};
}
