import type { Call } from '../call.js';
import type { JsonObject } from '../wire/json-value.js';
import { booleanMember, stringsMember } from '../wire/members.js';
import { readReference } from './find-trail.js';
import { trailAnswer } from './trail-answer.js';

/**
 * DescribeTrails. An empty list means all; a name that nobody has is left out without a word (behaviour.md section 2),
 * and so is the ARN of a trail that the Region does not see. Text that is no trail name, and an ARN that is not one of the account's
 * trails, are refused: both codes are declared.
 */
export function describeTrails(input: JsonObject, call: Call): object {
  const wanted = (stringsMember(input, 'trailNameList') ?? []).map((text) => readReference(text, call));
  const withShadows = booleanMember(input, 'includeShadowTrails') ?? true;
  const visible = call.state.trails.home(call.region);
  if (withShadows) visible.push(...call.state.trails.shadows(call.region));
  const trails =
    wanted.length === 0
      ? visible
      : visible.filter((trail) => wanted.some((one) => one.name === trail.name && one.region === trail.homeRegion));
  return { trailList: trails.map((trail) => trailAnswer(trail, call.account)) };
}
