import { isJsonObject, type JsonObject } from '../../../common/json.js';
import { structuresAt } from '../../../harness/validators/presence.js';

/** The structures that have the member of a path like `trailList[].Name`, or could have it, and its name. */
export function ownersOf(body: JsonObject, path: string): { owners: JsonObject[]; name: string } {
  const dot = path.lastIndexOf('.');
  const owners = structuresAt(body, path.slice(0, Math.max(dot, 0))).filter(isJsonObject);
  return { owners, name: path.slice(dot + 1) };
}
