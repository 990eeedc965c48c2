import type { Transform } from '../../faults/transform.js';
import { refusal } from '../../faults/wire/faulty-answer.js';
import { inRefusal } from './in-refusal.js';

/** What is refused by one code (undefined: by any) is refused by another. */
export function recode(from: string | undefined, to: string, status?: number): Transform {
  return inRefusal(() => refusal(to, status), from);
}
