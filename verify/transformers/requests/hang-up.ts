import { cut, type Transform } from '../../faults/transform.js';

/** The request is done, and the connection cut before the answer. */
export function hangUp(): Transform {
  return async (call, forward) => {
    await forward(call);
    return cut;
  };
}
