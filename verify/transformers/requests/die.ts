import { cut, type Transform } from '../../faults/transform.js';

/** After so many calls nothing is answered any more. */
export function die(calls: number): Transform {
  return async (call, forward, memory) => {
    const count = memory.of('count', () => ({ calls: 0 }));
    count.calls++;
    return count.calls > calls ? cut : forward(call);
  };
}
