import type { Call } from '../../faults/call.js';
import type { Transform } from '../../faults/transform.js';
import { refusal } from '../../faults/wire/faulty-answer.js';

/** Some requests leave something behind in the server, by which those of some kind among the next few are misread. */
export function leakState(leaves: (call: Call) => boolean, meets: (call: Call) => boolean, count: number): Transform {
  return async (call, forward, memory) => {
    const leak = memory.of('leak', () => ({ left: 0 }));
    const met = leak.left-- > 0 && meets(call);
    if (leaves(call)) leak.left = count;
    return met ? refusal('MalformedHttpRequestException') : forward(call);
  };
}
