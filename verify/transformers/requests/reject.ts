import type { Transform } from '../../faults/transform.js';
import { refusal, successOf } from '../../faults/wire/faulty-answer.js';

/** What the reference accepts, and does, is answered by a refusal; what it refuses stays refused as it is. */
export function reject(code: string, status?: number): Transform {
  return async (call, forward) => {
    const answer = await forward(call);
    return successOf(answer) ? refusal(code, status) : answer;
  };
}
