import type { JsonObject } from '../../../common/json.js';
import { withInput } from '../../faults/call.js';
import type { Transform } from '../../faults/transform.js';
import { successOf } from '../../faults/wire/faulty-answer.js';

/** A token stands for the parameters that it was given for, whatever comes with it. */
export function keepParameters(): Transform {
  return async (call, forward, memory) => {
    const givenFor = memory.of('tokens', () => new Map<unknown, JsonObject>());
    const input = { ...call.input, ...givenFor.get(call.input.NextToken) };
    const answer = await forward(withInput(call, input));
    const { NextToken: _, ...plain } = input;
    const token = successOf(answer)?.NextToken;
    if (token !== undefined) givenFor.set(token, plain);
    return answer;
  };
}
