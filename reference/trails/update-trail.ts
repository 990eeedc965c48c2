import type { Call } from '../call.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { findTrailToChange } from './find-trail.js';
import { checkBucketExists } from './s3-destination.js';
import { trailSettingsAnswer } from './trail-answer.js';
import { checkOrganization, mergeSettings } from './trail-settings.js';

/** UpdateTrail: a merge, and nothing of it is kept when one rule is broken (behaviour.md section 2). */
export function updateTrail(input: JsonObject, call: Call): object {
  const trail = findTrailToChange(stringMember(input, 'Name'), call);
  const settings = mergeSettings(input, trail.settings, call);
  checkOrganization(settings, call);
  // A bucket that was removed since is no reason to refuse a change of something else.
  if (settings.bucket !== trail.settings.bucket) checkBucketExists(settings.bucket, call);
  trail.settings = settings;
  return trailSettingsAnswer(trail, call.account);
}
