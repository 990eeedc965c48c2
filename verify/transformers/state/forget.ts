import type { JsonObject } from '../../../common/json.js';
import { asking } from '../../faults/call.js';
import type { Transform } from '../../faults/transform.js';
import { success, successOf } from '../../faults/wire/faulty-answer.js';
import type { OtherCall } from './other-call.js';

/**
 * A write is acknowledged and not done. `probe` is a read that is refused where the write would be: then it is. `body` is the answer,
 * for operations that have one.
 */
export function forget(probe: OtherCall, body: (input: JsonObject) => JsonObject = () => ({})): Transform {
  return async (call, forward) => {
    const accepted = successOf(await forward(asking(call, ...probe(call.input))));
    return accepted ? success(body(call.input)) : forward(call);
  };
}
