import { rulesBrokenBy } from '../../faults/rules/rules-broken-by.js';
import type { Transform } from '../../faults/transform.js';

/** A fault that shows with requests that keep every documented rule; the others are refused as they should be. */
export function whenRight(transform: Transform): Transform {
  return async (call, forward, memory) =>
    rulesBrokenBy(call).length === 0 ? transform(call, forward, memory) : forward(call);
}
