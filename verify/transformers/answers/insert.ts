import type { Json } from '../../../common/json.js';
import type { Transform } from '../../faults/transform.js';
import { inSuccess } from './in-success.js';
import { ownersOf } from './owners-of.js';

/** Answers have a member with this value, whether they would have had one or not. */
export function insert(path: string, value: Json): Transform {
  return inSuccess((body) => {
    const { owners, name } = ownersOf(body, path);
    for (const owner of owners) owner[name] = value;
  });
}
