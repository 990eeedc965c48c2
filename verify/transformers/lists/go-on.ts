import type { Json } from '../../../common/json.js';
import { withInput } from '../../faults/call.js';
import type { Transform } from '../../faults/transform.js';
import { successOf } from '../../faults/wire/faulty-answer.js';

/** A walk that was left off goes on with the next request that has no token. */
export function goOn(): Transform {
  return async (call, forward, memory) => {
    const { NextToken, ...parameters } = call.input;
    const walk = memory.of('walk', () => new Map<string, Json>());
    const list = JSON.stringify(Object.entries(parameters).filter(([name]) => !name.startsWith('Max')));
    const left = NextToken === undefined ? walk.get(list) : undefined;
    const answer = await forward(left === undefined ? call : withInput(call, { ...call.input, NextToken: left }));
    const token = successOf(answer)?.NextToken;
    if ((NextToken === undefined && left === undefined) || token === undefined) walk.delete(list);
    else walk.set(list, token);
    return answer;
  };
}
