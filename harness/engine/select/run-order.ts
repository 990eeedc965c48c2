import type { Facts } from '../../../spec/facts.js';
import type { CheckOutline } from '../check/check-outline.js';
import { partsOfLake } from './parts-of-lake.js';
import { spreadOut } from './spread-out.js';

/** How much of a run the checks of CloudTrail Lake are spread over. */
const lakesReach = 0.6;

/**
 * The order in which checks begin: those with priority first, then all others, with the checks of each operation as far
 * apart as possible. Pure.
 */
export function runOrder<Ordered extends CheckOutline>(checks: readonly Ordered[], facts: Facts): Ordered[] {
  const hasPriority = ({ beginsFirst }: Ordered) => beginsFirst === true;
  const others = spreadOut(
    checks.filter((check) => !hasPriority(check)),
    ({ operation }) => operation,
    // Scarce resources belong to Lake: a check that waits for one when all others have ended waits alone.
    (operation) => (partsOfLake.has(facts.capabilityOf.get(operation)) ? lakesReach : 1),
  );
  return [...checks.filter(hasPriority), ...others];
}
