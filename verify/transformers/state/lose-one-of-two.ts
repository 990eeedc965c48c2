import { setTimeout as delay } from 'node:timers/promises';
import type { JsonObject } from '../../../common/json.js';
import type { Transform } from '../../faults/transform.js';
import { success } from '../../faults/wire/faulty-answer.js';
import { type Ask, askingAs } from './take-back.js';

/** Long enough for a request that was sent at the same time to come in. */
const underWayMs = 50;

/**
 * Of two writes that are under way at the same time about one thing, the second is acknowledged and not done. `about` names
 * the thing, `body` makes the answer of the request.
 */
export function loseOneOfTwo(
  about: (input: JsonObject) => string,
  body: (input: JsonObject, ask: Ask) => JsonObject | Promise<JsonObject> = () => ({}),
): Transform {
  return async (call, forward, memory) => {
    const underWay = memory.of('under way', () => new Set<string>());
    const thing = `${call.operation} ${about(call.input)}`;
    if (underWay.has(thing)) return success(await body(call.input, askingAs(call, forward)));
    underWay.add(thing);
    try {
      await delay(underWayMs);
      return await forward(call);
    } finally {
      underWay.delete(thing);
    }
  };
}
