import type { Call } from '../call.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { findTrail } from './find-trail.js';
import { trailAnswer } from './trail-answer.js';

/** GetTrail, by a name of the Region or by ARN. */
export function getTrail(input: JsonObject, call: Call): object {
  return { Trail: trailAnswer(findTrail(stringMember(input, 'Name'), call), call.account) };
}
