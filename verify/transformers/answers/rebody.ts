import type { JsonObject } from '../../../common/json.js';
import type { Transform } from '../../faults/transform.js';

/** Successes, or refusals, have another body. */
export function rebody(
  what: 'success' | 'refusal',
  body: (right: JsonObject | string) => JsonObject | string,
): Transform {
  return async (call, forward) => {
    const answer = await forward(call);
    if ((answer.status === 200) === (what === 'success')) answer.body = body(answer.body);
    return answer;
  };
}
