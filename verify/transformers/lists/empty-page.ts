import type { Transform } from '../../faults/transform.js';
import { inSuccess } from '../answers/in-success.js';

/** A list never holds anything, nor goes on. */
export function emptyPage(entries: string): Transform {
  return inSuccess((body) => {
    body[entries] = [];
    delete body.NextToken;
  });
}
