import type { Transform } from '../../faults/transform.js';

/** Successes, or refusals, come with another HTTP status. */
export function restatus(what: 'success' | 'refusal', status: number): Transform {
  return async (call, forward) => {
    const answer = await forward(call);
    if ((answer.status === 200) === (what === 'success')) answer.status = status;
    return answer;
  };
}
