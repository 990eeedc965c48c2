import { isJsonObject, type Json, type JsonObject } from '../../../../common/json.js';
import { loadSpec } from '../../../../spec/load.js';
import { memberPlaces } from '../../../../spec/member-places.js';

/** Places of an input, and values that their schema lists (`<place> <value>`), that none of the requests has. */
export function unsentPlaces(operation: string, requests: readonly JsonObject[]): string[] {
  const prefix = `${operation}.input`;
  const places = memberPlaces(loadSpec(), operation);
  const sent = new Set<string>();
  const visit = (value: Json, at: string) => {
    sent.add(at);
    if (typeof value === 'string') sent.add(`${at} ${value}`);
    else if (Array.isArray(value)) for (const item of value) visit(item, `${at}[]`);
    else if (isJsonObject(value)) visitMembers(value, at);
  };
  const visitMembers = (value: JsonObject, at: string) => {
    const isMap = places.has(`${at}{key}`);
    for (const [name, inner] of Object.entries(value)) {
      if (isMap) sent.add(`${at}{key}`);
      visit(inner, isMap ? `${at}{}` : `${at}.${name}`);
    }
  };
  for (const request of requests) visitMembers(request, prefix);
  return [...places]
    .filter(([place]) => place.startsWith(`${prefix}.`))
    .flatMap(([place, schema]) => [place, ...(schema.enum ?? []).map((value) => `${place} ${value}`)])
    .filter((place) => !sent.has(place))
    .map((place) => place.slice(prefix.length + 1));
}
