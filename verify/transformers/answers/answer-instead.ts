import type { Call } from '../../faults/call.js';
import type { cut, Transform } from '../../faults/transform.js';
import type { FaultyAnswer } from '../../faults/wire/faulty-answer.js';

/** Requests of some kind are answered by something else, and nothing is done. */
export function answerInstead(
  applies: (call: Call) => boolean,
  answer: (call: Call) => FaultyAnswer | typeof cut,
): Transform {
  return async (call, forward) => (applies(call) ? answer(call) : forward(call));
}
