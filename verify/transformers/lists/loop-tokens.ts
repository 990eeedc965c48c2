import type { Transform } from '../../faults/transform.js';
import { successOf } from '../../faults/wire/faulty-answer.js';

/** The last page leads back to the second one. */
export function loopTokens(): Transform {
  return async (call, forward, memory) => {
    const answer = await forward(call);
    const body = successOf(answer);
    if (!body) return answer;
    const { NextToken, ...parameters } = call.input;
    const first = memory.of(JSON.stringify(parameters), () => ({ token: body.NextToken }));
    if (NextToken === undefined) first.token = body.NextToken;
    if (first.token !== undefined) body.NextToken ??= first.token;
    return answer;
  };
}
