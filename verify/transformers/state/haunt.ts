import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject } from '../../../common/json.js';
import { asking, type Call } from '../../faults/call.js';
import type { Forward, Transform } from '../../faults/transform.js';
import { successOf } from '../../faults/wire/faulty-answer.js';

/**
 * What a write took from a list is shown there for ever. The list is asked for by an operation without input, which the
 * fault has to see as well as the write.
 */
export function haunt(reads: string, list: string): Transform {
  return async (call, forward, memory) => {
    const ghosts = memory.of('ghosts', () => [] as Json[]);
    if (call.operation !== reads) {
      const before = await itemsOf(call, forward, reads, list);
      const answer = await forward(call);
      const after = await itemsOf(call, forward, reads, list);
      ghosts.push(...before.filter((item) => !after.some((left) => isDeepStrictEqual(left, item))));
      return answer;
    }
    const answer = await forward(call);
    const body = successOf(answer);
    if (body && isEmpty(call.input)) body[list] = [...listIn(body, list), ...ghosts];
    return answer;
  };
}

async function itemsOf(call: Call, forward: Forward, operation: string, list: string): Promise<Json[]> {
  return listIn(successOf(await forward(asking(call, operation, {}))) ?? {}, list);
}

function listIn(body: JsonObject, list: string): Json[] {
  const items = body[list];
  return Array.isArray(items) ? items : [];
}

function isEmpty(input: JsonObject): boolean {
  return Object.keys(input).length === 0;
}
