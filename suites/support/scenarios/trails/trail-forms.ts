import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import type { OwnedTrail } from '../../../../harness/engine/resources/check-trails.js';

/** The forms in which operations take a trail: its name, and its ARN where the target tells that. */
export async function trailForms(t: CheckContext, trail: OwnedTrail): Promise<string[]> {
  const arn = await t.ifAvailable(() => t.trails.arnOf(trail));
  return arn === undefined ? [trail.name] : [trail.name, arn];
}
