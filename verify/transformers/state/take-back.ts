import type { JsonObject } from '../../../common/json.js';
import { asking, type Call } from '../../faults/call.js';
import type { Forward, Transform } from '../../faults/transform.js';
import { successOf } from '../../faults/wire/faulty-answer.js';

/** Asks the reference; the success it answers, undefined for a refusal. */
export type Ask = (operation: string, input: JsonObject) => Promise<JsonObject | undefined>;

/**
 * A write is done, answered as if it stayed, and taken back: `undo` looks at the state before the write and returns what
 * takes the reference there again.
 */
export function takeBack(undo: (input: JsonObject, ask: Ask) => Promise<() => Promise<unknown>>): Transform {
  return async (call, forward) => {
    const back = await undo(call.input, askingAs(call, forward));
    const answer = await forward(call);
    if (successOf(answer)) await back();
    return answer;
  };
}

/** Asks as the client of a call does. */
export function askingAs(call: Call, forward: Forward): Ask {
  return async (operation, input) => successOf(await forward(asking(call, operation, input)));
}
