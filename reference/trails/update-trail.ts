import type { Call } from '../call.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { checkDestinations } from './check-destinations.js';
import { findTrailToChange } from './find-trail.js';
import { trailSettingsAnswer } from './trail-answer.js';
import { checkOrganization, mergeSettings } from './trail-settings.js';

/** UpdateTrail: a merge, and nothing of it is kept when one rule is broken (behaviour.md section 2). */
export function updateTrail(input: JsonObject, call: Call): object {
  const trail = findTrailToChange(stringMember(input, 'Name'), call);
  const settings = mergeSettings(input, trail.settings, call);
  checkOrganization(settings, call);
  checkDestinations(settings, trail.settings, call);
  trail.settings = settings;
  return trailSettingsAnswer(trail, call.account);
}
