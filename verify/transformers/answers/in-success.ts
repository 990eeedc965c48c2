import type { JsonObject } from '../../../common/json.js';
import type { Call } from '../../faults/call.js';
import type { Transform } from '../../faults/transform.js';
import { successOf } from '../../faults/wire/faulty-answer.js';

/** Changes successful answers in place, and leaves refusals as they are. */
export function inSuccess(change: (body: JsonObject, call: Call) => void): Transform {
  return async (call, forward) => {
    const answer = await forward(call);
    const body = successOf(answer);
    if (body) change(body, call);
    return answer;
  };
}
