import type { JsonObject } from '../../../common/json.js';
import { loadSpec } from '../../../spec/load.js';
import { withInput } from '../../faults/call.js';
import type { Transform } from '../../faults/transform.js';
import { success, successOf } from '../../faults/wire/faulty-answer.js';
import { echoAnswer, overlay } from '../../servers-without-behaviour/echo-answer.js';
import { cured, forwardAndRemember } from './accepted-inputs.js';

const spec = loadSpec();

/** A rule about members of requests that is not enforced. */
export interface Overlooked {
  breaks: (input: JsonObject) => boolean;
  /** The members that it is about, below the input. */
  paths: readonly string[];
}

/**
 * A request that breaks a rule, and has to be refused for that, is accepted. The reference gets it with the values of the
 * last request that kept the rule, and the answer shows what was sent; where the reference refuses that as well, nothing is
 * done and a plausible answer given. Requests that keep the rule are not touched.
 */
export function accept({ breaks, paths }: Overlooked): Transform {
  return async (call, forward, memory) => {
    if (!breaks(call.input)) return forwardAndRemember(call, forward, memory);
    const answer = await forward(withInput(call, cured(call, paths, memory)));
    const operation = spec.operation(call.operation);
    const body = successOf(answer);
    if (!body) return success(echoAnswer(operation, call.input));
    overlay(operation, operation.output, body, call.input);
    return answer;
  };
}
