import { withInput } from '../../faults/call.js';
import type { Transform } from '../../faults/transform.js';
import { successOf } from '../../faults/wire/faulty-answer.js';

const behind = 'behind-the-end-';

/** Empty pages follow the last one, each with a new token. */
export function neverEnd(entries: string): Transform {
  return async (call, forward, memory) => {
    const { NextToken, ...rest } = call.input;
    const isBehind = String(NextToken).startsWith(behind);
    const answer = await forward(isBehind ? withInput(call, rest) : call);
    const body = successOf(answer);
    if (!body) return answer;
    const pages = memory.of('pages', () => ({ count: 0 }));
    if (isBehind) {
      body[entries] = [];
      delete body.NextToken;
    }
    body.NextToken ??= `${behind}${pages.count++}`;
    return answer;
  };
}
