import { loadSpec } from '../../../spec/load.js';
import type { Transform } from '../../faults/transform.js';
import { codeOf, success } from '../../faults/wire/faulty-answer.js';
import { echoAnswer } from '../../servers-without-behaviour/echo-answer.js';

const spec = loadSpec();

/**
 * What the reference refuses, by one of these codes where they are named, is answered as if it had been accepted; nothing
 * is done. The answer is well shaped and shows what was sent.
 */
export function pretend(...codes: readonly string[]): Transform {
  return async (call, forward) => {
    const answer = await forward(call);
    const code = codeOf(answer);
    if (code === undefined || (codes.length > 0 && !codes.includes(code))) return answer;
    return success(echoAnswer(spec.operation(call.operation), call.input));
  };
}
