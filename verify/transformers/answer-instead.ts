import type { Call } from '../faults/call.js';
import type { FaultyAnswer } from '../faults/faulty-answer.js';
import type { cut, Transform } from '../faults/transform.js';

/** Requests of some kind are answered by something else, and nothing is done. */
export function answerInstead(
  applies: (call: Call) => boolean,
  answer: (call: Call) => FaultyAnswer | typeof cut,
): Transform {
  return async (call, forward) => (applies(call) ? answer(call) : forward(call));
}
