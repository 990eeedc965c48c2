import type { JsonObject } from '../../../common/json.js';
import { asking } from '../../faults/call.js';
import type { Transform } from '../../faults/transform.js';
import { successOf } from '../../faults/wire/faulty-answer.js';
import type { OtherCall } from './other-call.js';

/** A write does the opposite, by another operation, where what `read` shows is already as it was asked to be. */
export function toggle(read: OtherCall, already: (state: JsonObject) => boolean, opposite: string): Transform {
  return async (call, forward) => {
    const state = successOf(await forward(asking(call, ...read(call.input))));
    return forward(state && already(state) ? asking(call, opposite, call.input) : call);
  };
}
