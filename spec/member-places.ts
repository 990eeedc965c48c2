import type { Spec } from './load.js';
import type { OperationSpec, Schema } from './operation-spec.js';
import { deref } from './resolve.js';

/**
 * Every member path of an operation with its schema: `CreateTrail.input.TagsList[].Key`. List items are `[]`, values of
 * maps `{}` and their keys `{key}`.
 */
export function memberPlaces(spec: Spec, operation: string): Map<string, Schema> {
  const places = new Map<string, Schema>();
  const { input, output, ...rest } = spec.operation(operation);
  collect(rest, input, `${operation}.input`, places);
  collect(rest, output, `${operation}.output`, places);
  return places;
}

function collect(
  operation: Pick<OperationSpec, 'operation' | '$defs'>,
  node: Schema,
  at: string,
  places: Map<string, Schema>,
): void {
  const schema = deref(operation, node);
  const add = (path: string, next: Schema) => {
    places.set(path, deref(operation, next));
    collect(operation, next, path, places);
  };
  if (schema.properties) for (const [name, member] of Object.entries(schema.properties)) add(`${at}.${name}`, member);
  else if (schema.items) add(`${at}[]`, schema.items);
  else if (typeof schema.additionalProperties === 'object') {
    places.set(`${at}{key}`, deref(operation, schema.propertyNames ?? { type: 'string' }));
    add(`${at}{}`, schema.additionalProperties);
  }
}
