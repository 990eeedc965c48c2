import type { Transform } from '../../faults/transform.js';
import { inList } from './in-list.js';

/** The last item of a list of answers is not there. */
export function lose(list: string): Transform {
  return inList(list, (items) => items.slice(0, -1));
}
