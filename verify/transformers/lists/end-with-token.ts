import type { Transform } from '../../faults/transform.js';
import { inSuccess } from '../answers/in-success.js';

/** The last page has a token as well. */
export function endWithToken(token: string): Transform {
  return inSuccess((body) => {
    body.NextToken ??= token;
  });
}
