import type { Transform } from '../../faults/transform.js';
import { inSuccess } from './in-success.js';
import { ownersOf } from './owners-of.js';

/** A member of answers has another name. */
export function rename(path: string, newName: string): Transform {
  return inSuccess((body) => {
    const { owners, name } = ownersOf(body, path);
    for (const owner of owners) {
      const value = owner[name];
      if (value === undefined) continue;
      owner[newName] = value;
      delete owner[name];
    }
  });
}
