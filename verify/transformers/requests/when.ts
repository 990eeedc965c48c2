import type { JsonObject } from '../../../common/json.js';
import type { Transform } from '../../faults/transform.js';

/** A fault that shows with some requests only; the others are answered as they should be. */
export function when(applies: (input: JsonObject, operation: string) => boolean, transform: Transform): Transform {
  return async (call, forward, memory) =>
    applies(call.input, call.operation) ? transform(call, forward, memory) : forward(call);
}
