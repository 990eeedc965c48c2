import { isJsonObject, type Json, type JsonObject } from '../../common/json.js';

/** The value at a path like `trailList[0].Name`; undefined where it leads nowhere. */
export function memberAt(body: JsonObject, path: string): Json | undefined {
  return path.split('.').reduce<Json | undefined>((value, step) => {
    const [, name = '', index] = /^(\w+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    const member = isJsonObject(value) ? value[name] : undefined;
    return index === undefined ? member : Array.isArray(member) ? member[Number(index)] : undefined;
  }, body);
}

/** The path without indexes, as gap ids have it: `trailList[].Name`. */
export function genericPath(path: string): string {
  return path.replaceAll(/\[\d+\]/g, '[]');
}
