import type { Json, JsonObject } from '../../../common/json.js';
import type { Transform } from '../../faults/transform.js';
import { inSuccess } from './in-success.js';
import { ownersOf } from './owners-of.js';

/** Another value, or how it is made of the right one; undefined leaves the member out. */
export type Replacement = Json | ((value: Json, input: JsonObject) => Json | undefined);

/** A member of answers has another value, where it is there. */
export function replace(path: string, replacement: Replacement): Transform {
  return inSuccess((body, { input }) => {
    const { owners, name } = ownersOf(body, path);
    for (const owner of owners) {
      const value = owner[name];
      if (value === undefined) continue;
      const other = typeof replacement === 'function' ? replacement(value, input) : replacement;
      if (other === undefined) delete owner[name];
      else owner[name] = other;
    }
  });
}
