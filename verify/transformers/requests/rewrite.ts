import type { JsonObject } from '../../../common/json.js';
import { withInput } from '../../faults/call.js';
import type { Transform } from '../../faults/transform.js';

/** The request is taken for another one. */
export function rewrite(change: (input: JsonObject) => JsonObject): Transform {
  return async (call, forward) => forward(withInput(call, change(structuredClone(call.input))));
}
