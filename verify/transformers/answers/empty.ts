import type { Transform } from '../../faults/transform.js';
import { inList } from '../lists/in-list.js';

/** A list of answers never holds anything. */
export function empty(list: string): Transform {
  return inList(list, () => []);
}
