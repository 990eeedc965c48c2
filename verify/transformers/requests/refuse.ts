import type { Transform } from '../../faults/transform.js';
import { refusal } from '../../faults/wire/faulty-answer.js';

/** Every request is refused, whatever it says, and nothing is done. */
export function refuse(code: string, status?: number): Transform {
  return async () => refusal(code, status);
}
