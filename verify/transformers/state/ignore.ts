import type { Json, JsonObject } from '../../../common/json.js';
import { withInput } from '../../faults/call.js';
import type { Transform } from '../../faults/transform.js';
import { successOf } from '../../faults/wire/faulty-answer.js';
import { ownersOf } from '../answers/owners-of.js';

/**
 * A member of requests is not looked at. With `shownAt` the answer shows it all the same, as where an answer is made of
 * the request and not of what was stored.
 */
export function ignore(member: string, shownAt?: string): Transform {
  return async (call, forward) => {
    const input = structuredClone(call.input);
    const ignored = take(input, member);
    const answer = await forward(withInput(call, input));
    const body = successOf(answer);
    if (body && shownAt !== undefined && ignored !== undefined) {
      const { owners, name } = ownersOf(body, shownAt);
      for (const owner of owners) owner[name] = ignored;
    }
    return answer;
  };
}

function take(input: JsonObject, member: string): Json | undefined {
  const { owners, name } = ownersOf(input, member);
  const [value] = owners.map((owner) => owner[name]);
  for (const owner of owners) delete owner[name];
  return value;
}
