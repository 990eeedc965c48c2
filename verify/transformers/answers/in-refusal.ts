import type { Transform } from '../../faults/transform.js';
import { codeOf, type FaultyAnswer } from '../../faults/wire/faulty-answer.js';

/** Changes refusals, those with one code where it is named, and leaves all other answers as they are. */
export function inRefusal(change: (answer: FaultyAnswer) => FaultyAnswer, code?: string): Transform {
  return async (call, forward) => {
    const answer = await forward(call);
    const refused = code === undefined ? answer.status >= 400 : codeOf(answer) === code;
    return refused ? change(answer) : answer;
  };
}
