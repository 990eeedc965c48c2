import { refusal } from '../faults/faulty-answer.js';
import type { Transform } from '../faults/transform.js';

/** Every request is refused, whatever it says, and nothing is done. */
export function refuse(code: string, status?: number): Transform {
  return async () => refusal(code, status);
}
