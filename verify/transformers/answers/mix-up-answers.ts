import { setTimeout as delay } from 'node:timers/promises';
import type { Transform } from '../../faults/transform.js';
import type { FaultyAnswer } from '../../faults/wire/faulty-answer.js';

/** One variable holds the answer of all calls: those that are answered at once get the one that was written last. */
export function mixUpAnswers(): Transform {
  return async (call, forward, memory) => {
    const shared = memory.of('answer', () => ({ running: 0, last: undefined as FaultyAnswer | undefined }));
    const answer = await forward(call);
    shared.running++;
    shared.last = answer;
    await delay(5);
    const isAlone = shared.running === 1;
    shared.running--;
    const { status, body } = isAlone ? answer : shared.last;
    return { ...answer, status, body };
  };
}
