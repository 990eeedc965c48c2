/** A JSON value. */
export type Json = null | boolean | number | string | Json[] | { [member: string]: Json };

/** A request as it is sent. */
export interface Request {
  [member: string]: Json;
}

/** Where a value stands in one request: member names, map keys and list indices. */
export type Place = readonly (string | number)[];

/** Every place of a request that a member path speaks of, in order; none where the request does not go that deep. Pure. */
export function placesOf(request: Json, path: string): Place[] {
  return follow(request, stepsOf(path), []);
}

/** The first of those places, where the request has the member. */
export function placeOf(request: Json, path: string): Place | undefined {
  return placesOf(request, path)[0];
}

/** The value at a place. */
export function valueAt(request: Json, place: Place): Json | undefined {
  let value: Json | undefined = request;
  for (const step of place) value = isHolder(value) ? (value as Record<string | number, Json>)[step] : undefined;
  return value;
}

/** A copy of the request with another value at a place whose owner is there; `undefined` leaves the member out. */
export function withValue(request: Request, place: Place, value: Json | undefined): Request {
  const copy = structuredClone(request);
  const owner = valueAt(copy, place.slice(0, -1)) as Record<string | number, Json>;
  const last = place.at(-1)!;
  if (value !== undefined) owner[last] = value;
  else if (Array.isArray(owner)) owner.splice(Number(last), 1);
  else delete owner[last];
  return copy;
}

/** The place of a member, there or not, below the first owner that the request has; undefined where it has no owner. */
export function placeToPut(request: Request, path: string): Place | undefined {
  const there = placeOf(request, path);
  if (there) return there;
  const cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), path.lastIndexOf('{'));
  if (cut < 0) return [path];
  if (path[cut] !== '.') return undefined;
  const owner = placesOf(request, path.slice(0, cut)).find((place) => isHolder(valueAt(request, place)));
  return owner && [...owner, path.slice(cut + 1)];
}

/** `TagsList[].Key` as its steps: `TagsList`, `[]`, `Key`. */
function stepsOf(path: string): string[] {
  return path.match(/\[\]|\{\}|\{key\}|[^.[\]{}]+/g) ?? [];
}

function follow(value: Json | undefined, steps: readonly string[], at: Place): Place[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [at];
  if (!isHolder(value)) return [];
  if (step === '[]')
    return Array.isArray(value) ? value.flatMap((item, index) => follow(item, rest, [...at, index])) : [];
  if (Array.isArray(value)) return [];
  if (step === '{}' || step === '{key}')
    return Object.entries(value).flatMap(([key, item]) => follow(item, rest, [...at, key]));
  return Object.hasOwn(value, step) ? follow(value[step], rest, [...at, step]) : [];
}

function isHolder(value: Json | undefined): value is Json[] | Request {
  return typeof value === 'object' && value !== null;
}

/** A copy of the request with an entry of a map under another key. */
export function withKey(request: Request, place: Place, key: string): Request {
  const owner = place.slice(0, -1);
  const entries = Object.entries(valueAt(request, owner) as Request);
  const renamed = entries.map(([name, value]) => [name === place.at(-1) ? key : name, value] as const);
  return owner.length === 0 ? Object.fromEntries(renamed) : withValue(request, owner, Object.fromEntries(renamed));
}
