import type { Transform } from '../../faults/transform.js';
import { inList } from './in-list.js';

/** A list of answers stands upside down. */
export function reorder(list: string): Transform {
  return inList(list, (items) => items.toReversed());
}
