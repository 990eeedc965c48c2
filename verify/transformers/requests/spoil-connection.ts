import type { Call } from '../../faults/call.js';
import type { Transform } from '../../faults/transform.js';
import { refusal } from '../../faults/wire/faulty-answer.js';

/** Some requests leave something behind on their connection, which stays open, and every later one there is misread. */
export function spoilConnection(spoils: (call: Call) => boolean): Transform {
  return async (call, forward, memory) => {
    const spoilt = memory.of('spoilt connections', () => new WeakSet<object>());
    if (spoilt.has(call.wire.connection)) return refusal('MalformedHttpRequestException');
    if (spoils(call)) spoilt.add(call.wire.connection);
    const { headers, ...answer } = await forward(call);
    const { Connection: _, ...kept } = headers;
    return { ...answer, headers: kept };
  };
}
