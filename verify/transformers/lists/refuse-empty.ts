import type { Transform } from '../../faults/transform.js';
import { refusal, successOf } from '../../faults/wire/faulty-answer.js';

/** A list that holds nothing is answered by a refusal. */
export function refuseEmpty(list: string, code: string): Transform {
  return async (call, forward) => {
    const answer = await forward(call);
    const items = successOf(answer)?.[list];
    return Array.isArray(items) && items.length === 0 ? refusal(code) : answer;
  };
}
