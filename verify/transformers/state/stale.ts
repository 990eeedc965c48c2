import { asking } from '../../faults/call.js';
import type { Transform } from '../../faults/transform.js';
import type { FaultyAnswer } from '../../faults/wire/faulty-answer.js';
import type { OtherCall } from './other-call.js';

/**
 * Reads show what was there before the last write, so many of them where that ends. `read` names, for a write, the read that
 * will not show it; the fault has to see both operations.
 */
export function stale(read: OtherCall, times = Number.POSITIVE_INFINITY): Transform {
  return async (call, forward, memory) => {
    const before = memory.of('before', () => new Map<string, { answer: FaultyAnswer; left: number }>());
    const shown = before.get(keyOf(call.operation, call.input));
    if (shown && shown.left-- > 0) return structuredClone(shown.answer);
    const [operation, input] = read(call.input);
    if (operation !== call.operation)
      before.set(keyOf(operation, input), { answer: await forward(asking(call, operation, input)), left: times });
    return forward(call);
  };
}

function keyOf(operation: string, input: object): string {
  return `${operation} ${JSON.stringify(input)}`;
}
