import type { OperationSpec, Schema } from '../operation-spec.js';
import { deref } from '../resolve.js';
import { type DocumentedShape, type NumberKind, numberKinds } from './api-document.js';

/**
 * The neutral form of a schema, named shapes expanded.
 *
 * @throws Error for a schema that `spec derive` does not write.
 */
export function shapeOfSchema(
  operation: Pick<OperationSpec, 'operation' | '$defs'>,
  given: Schema,
  open: readonly Schema[] = [],
): DocumentedShape {
  const schema = deref(operation, given);
  const { type, format, properties, items, additionalProperties: values, propertyNames: keys } = schema;
  if (open.includes(schema)) return { kind: 'recursive' };
  const inner = (item: Schema): DocumentedShape => shapeOfSchema(operation, item, [...open, schema]);
  if (schema.enum) return { kind: 'enum', values: schema.enum };
  if (items) return { kind: 'list', item: inner(items) };
  if (typeof values === 'object') {
    return { kind: 'map', key: keys ? inner(keys) : { kind: 'string' }, value: inner(values) };
  }
  if (properties) {
    const members = Object.entries(properties).map(([name, member]) => {
      return [name, { shape: inner(member), required: schema.required?.includes(name) ?? false }] as const;
    });
    return { kind: 'structure', members: new Map(members) };
  }
  if (format === 'timestamp' || format === 'blob') return { kind: format };
  if (isNumberKind(format)) return { kind: 'number', kinds: [format] };
  if (type === 'string' || type === 'boolean') return { kind: type };
  throw new Error(`${operation.operation}: no documented form of ${JSON.stringify(schema)}`);
}

function isNumberKind(format: string | undefined): format is NumberKind {
  return numberKinds.some((kind) => kind === format);
}
