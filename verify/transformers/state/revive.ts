import type { Json, JsonObject } from '../../../common/json.js';
import { withInput } from '../../faults/call.js';
import type { Transform } from '../../faults/transform.js';
import { successOf } from '../../faults/wire/faulty-answer.js';

/** What is made again under the name of something that is gone has a member of it, where it is given none itself. */
export function revive(about: (input: JsonObject) => string, member: string): Transform {
  return async (call, forward, memory) => {
    const values = memory.of('values', () => new Map<string, Json>());
    const { input } = call;
    const thing = about(input);
    const left = values.get(thing);
    const given = input[member];
    if (given === undefined && left !== undefined) return forward(withInput(call, { ...input, [member]: left }));
    const answer = await forward(call);
    if (given !== undefined && successOf(answer)) values.set(thing, given);
    return answer;
  };
}
