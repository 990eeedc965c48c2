import type { Transform } from '../../faults/transform.js';
import { inList } from './in-list.js';

/** The last item of a list of answers stands there twice. */
export function repeat(list: string): Transform {
  return inList(list, (items) => [...items, ...items.slice(-1)]);
}
