import type { Call } from '../call.js';
import { findTrail } from '../trails/find-trail.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { defaultSelection } from './event-selector.js';

/** GetEventSelectors: one kind of selectors, and always the TrailARN (behaviour.md section 3). */
export function getEventSelectors(input: JsonObject, call: Call): object {
  const trail = findTrail(stringMember(input, 'TrailName'), call);
  return { TrailARN: trail.arn, ...(trail.selection ?? defaultSelection) };
}
