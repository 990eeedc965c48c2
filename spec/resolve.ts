import type { OperationSpec, Schema } from './operation-spec.js';

/**
 * The schema itself, or the shape that it refers to.
 *
 * @throws Error when the operation does not define that shape.
 */
export function deref(operation: Pick<OperationSpec, 'operation' | '$defs'>, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.slice('#/$defs/'.length);
  const shape = operation.$defs[name];
  if (!shape) throw new Error(`${operation.operation}: no shape ${name} under $defs`);
  return deref(operation, shape);
}

/**
 * The schema at a path of member names, list indices (any number) and map keys, from an input or output downwards;
 * `undefined` when the documentation has no such place.
 */
export function schemaAt(
  operation: Pick<OperationSpec, 'operation' | '$defs'>,
  root: Schema,
  path: readonly (string | number)[],
): Schema | undefined {
  let schema = deref(operation, root);
  for (const step of path) {
    const values = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
    const members = schema.properties;
    const named = members && Object.hasOwn(members, step) ? members[step] : values;
    const next = typeof step === 'number' ? schema.items : named;
    if (!next) return undefined;
    schema = deref(operation, next);
  }
  return schema;
}
