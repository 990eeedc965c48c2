import type { Json } from '../../../common/json.js';
import type { Transform } from '../../faults/transform.js';
import { inList } from './in-list.js';

/** Makes another list of the entries of each page but the first. */
export function inLaterPages(entries: string, change: (items: Json[]) => Json[]): Transform {
  const changed = inList(entries, change);
  return async (call, forward, memory) =>
    call.input.NextToken === undefined ? forward(call) : changed(call, forward, memory);
}
