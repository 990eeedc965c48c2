import type { Json, JsonObject } from '../../../../common/json.js';
import type { Spec } from '../../../../spec/load.js';
import { memberPlaces } from '../../../../spec/member-places.js';
import type { OperationSpec, Schema } from '../../../../spec/operation-spec.js';
import { deref } from '../../../../spec/resolve.js';

/** What requests do not send of an operation's input: member places, and documented values of those that they send. */
export function unsent(spec: Spec, operation: string, requests: readonly JsonObject[]): string[] {
  const definition = spec.operation(operation);
  const sent = new Map<string, Set<Json>>();
  for (const request of requests) collect(definition, definition.input, `${operation}.input`, request, sent);
  return [...memberPlaces(spec, operation)].flatMap(([place, schema]) => {
    if (!place.startsWith(`${operation}.input.`)) return [];
    const values = sent.get(place);
    if (!values) return [place];
    return (schema.enum ?? []).filter((value) => !values.has(value as Json)).map((value) => `${place}=${value}`);
  });
}

function collect(definition: OperationSpec, node: Schema, at: string, value: Json, sent: Map<string, Set<Json>>): void {
  const schema = deref(definition, node);
  const note = (place: string, next: Schema, inner: Json) => {
    sent.set(place, (sent.get(place) ?? new Set()).add(inner));
    collect(definition, next, place, inner, sent);
  };
  if (Array.isArray(value)) {
    for (const item of value) note(`${at}[]`, schema.items!, item);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      const member = schema.properties?.[name];
      if (member) note(`${at}.${name}`, member, inner);
      else if (typeof schema.additionalProperties === 'object') {
        note(`${at}{key}`, { type: 'string' }, name);
        note(`${at}{}`, schema.additionalProperties, inner);
      } else throw new Error(`${at} has no member ${name}`);
    }
  }
}

/** The values at a member path like `EventSelectors[].ReadWriteType`. */
export function valuesAt(value: Json | undefined, path: string): Json[] {
  const [, name = '', list, rest = ''] = /^([^.[]+)(\[\])?\.?(.*)$/.exec(path) ?? [];
  const member = typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined;
  if (member === undefined) return [];
  const inner = list ? (Array.isArray(member) ? member : []) : [member];
  return rest === '' ? inner : inner.flatMap((one) => valuesAt(one, rest));
}
