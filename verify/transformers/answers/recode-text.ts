import type { JsonObject } from '../../../common/json.js';
import type { Transform } from '../../faults/transform.js';
import { inSuccess } from './in-success.js';

/** The text of answers goes through another encoding. */
export function recodeText(change: (text: string) => string): Transform {
  return inSuccess((body) => {
    const changed = JSON.parse(change(JSON.stringify(body))) as JsonObject;
    for (const member of Object.keys(body)) delete body[member];
    Object.assign(body, changed);
  });
}
