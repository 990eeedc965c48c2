import { withInput } from '../../faults/call.js';
import type { Transform } from '../../faults/transform.js';
import { successOf } from '../../faults/wire/faulty-answer.js';
import type { Overlooked } from '../requests/accept.js';
import { cured, forwardAndRemember } from '../requests/accepted-inputs.js';

/**
 * A request that breaks a rule is refused, and done all the same: the reference gets it a second time, with the values of
 * the last request that kept the rule.
 */
export function storeAnyway({ breaks, paths }: Overlooked): Transform {
  return async (call, forward, memory) => {
    const answer = await forwardAndRemember(call, forward, memory);
    if (!successOf(answer) && breaks(call.input)) await forward(withInput(call, cured(call, paths, memory)));
    return answer;
  };
}
