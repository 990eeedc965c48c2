import type { Json } from '../../../common/json.js';
import type { Transform } from '../../faults/transform.js';
import { inSuccess } from '../answers/in-success.js';
import { ownersOf } from '../answers/owners-of.js';

/** Makes another list of each list at a path of answers. */
export function inList(path: string, change: (items: Json[]) => Json[]): Transform {
  return inSuccess((body) => {
    const { owners, name } = ownersOf(body, path);
    for (const owner of owners) {
      const items = owner[name];
      if (Array.isArray(items)) owner[name] = change(items);
    }
  });
}
