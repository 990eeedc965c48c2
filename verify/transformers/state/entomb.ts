import type { JsonObject } from '../../../common/json.js';
import type { Transform } from '../../faults/transform.js';
import type { FaultyAnswer } from '../../faults/wire/faulty-answer.js';
import { successOf } from '../../faults/wire/faulty-answer.js';

/** A request that was accepted once for a thing, as `about` names it, gets the same answer when it would be refused later. */
export function entomb(about: (input: JsonObject) => string): Transform {
  return async (call, forward, memory) => {
    const answers = memory.of(`answers of ${call.operation}`, () => new Map<string, FaultyAnswer>());
    const answer = await forward(call);
    if (successOf(answer)) answers.set(about(call.input), structuredClone(answer));
    return successOf(answer) ? answer : structuredClone(answers.get(about(call.input)) ?? answer);
  };
}
