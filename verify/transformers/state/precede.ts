import { asking } from '../../faults/call.js';
import type { Transform } from '../../faults/transform.js';
import type { OtherCall } from './other-call.js';

/** Another call is done first, whatever it comes to. */
export function precede(other: OtherCall): Transform {
  return async (call, forward) => {
    await forward(asking(call, ...other(call.input)));
    return forward(call);
  };
}
