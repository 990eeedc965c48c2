import type { Transform } from '../../faults/transform.js';

/** A write is done twice. What the second time comes to is answered. */
export function duplicate(): Transform {
  return async (call, forward) => {
    await forward(call);
    return forward(call);
  };
}
