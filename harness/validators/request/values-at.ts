import { isJsonObject, type Json } from '../../../common/json.js';
import { onceFor } from '../../../common/once-for.js';

/**
 * Every value of a request that a member path leads to, from this value downwards: `TagsList[].Key` has one for each
 * item that has a key, `Dimensions{key}` the keys themselves. Members that are absent or null have none. Pure.
 */
export function valuesAt(value: Json, path: string): Json[] {
  return stepsOf(path).reduce<Json[]>(
    (found, step) => found.flatMap((item) => below(item, step)).filter(isSet),
    [value],
  );
}

const stepsOf = onceFor((path) => path.match(/\[\]|\{\}|\{key\}|[^.[\]{}]+/g) ?? []);

function below(value: Json, step: string): Json[] {
  if (step === '[]') return Array.isArray(value) ? value : [];
  if (!isJsonObject(value)) return [];
  if (step === '{}') return Object.values(value);
  if (step === '{key}') return Object.keys(value);
  return Object.hasOwn(value, step) ? [value[step]!] : [];
}

function isSet(value: Json | undefined): boolean {
  return value !== undefined && value !== null;
}
