import type { Transform } from '../../faults/transform.js';
import { inSuccess } from './in-success.js';
import { ownersOf } from './owners-of.js';

/** A member is left out of answers. */
export function drop(path: string): Transform {
  return inSuccess((body) => {
    const { owners, name } = ownersOf(body, path);
    for (const owner of owners) delete owner[name];
  });
}
