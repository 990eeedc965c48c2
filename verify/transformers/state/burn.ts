import type { JsonObject } from '../../../common/json.js';
import type { Transform } from '../../faults/transform.js';
import { refusal, successOf } from '../../faults/wire/faulty-answer.js';

/** What a request was accepted for once, as `about` names it, is refused from then on. */
export function burn(about: (input: JsonObject) => string, code: string): Transform {
  return async (call, forward, memory) => {
    const used = memory.of('used', () => new Set<string>());
    const thing = about(call.input);
    if (used.has(thing)) return refusal(code);
    const answer = await forward(call);
    if (successOf(answer)) used.add(thing);
    return answer;
  };
}
