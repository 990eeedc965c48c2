import type { Json, JsonObject } from '../../common/json.js';
import type { OperationSpec, Schema } from '../../spec/operation-spec.js';
import { deref } from '../../spec/resolve.js';

/** How much of a shape is filled in: all of it, or for a structure at a path what it cannot do without. */
export type Members = 'all' | ((path: string, schema: Schema) => readonly string[]);

/** No documented answer nests deeper; what refers to itself ends here. */
const deepest = 8;
/** Any moment of the past will do. */
const moment = 1_700_000_000;

/** A value of a documented shape, the same every time. */
export function sampleValue(
  operation: OperationSpec,
  node: Schema,
  members: Members,
  name = '',
  path = '',
  depth = 0,
): Json {
  const schema = deref(operation, node);
  if (schema.properties) {
    const body: JsonObject = {};
    const names = members === 'all' ? Object.keys(schema.properties) : members(path, schema);
    for (const member of names) {
      const of = schema.properties[member];
      const at = path ? `${path}.${member}` : member;
      if (of && depth < deepest) body[member] = sampleValue(operation, of, members, member, at, depth + 1);
    }
    return body;
  }
  if (schema.items) {
    if (members !== 'all' || depth >= deepest) return [];
    return [sampleValue(operation, schema.items, members, name, `${path}[]`, depth + 1)];
  }
  if (typeof schema.additionalProperties === 'object') {
    if (members !== 'all' || depth >= deepest) return {};
    const key = schema.propertyNames?.enum?.[0] ?? 'key';
    return { [key]: sampleValue(operation, schema.additionalProperties, members, name, `${path}{}`, depth + 1) };
  }
  return sampleScalar(schema, name);
}

function sampleScalar(schema: Schema, name: string): Json {
  if (schema.enum) return schema.enum[0] ?? '';
  if (schema.format === 'timestamp') return moment;
  if (schema.format === 'blob') return 'c2FtcGxl';
  if (schema.type === 'boolean') return false;
  if (schema.type === 'integer' || schema.type === 'number') return 1;
  return /arn$/i.test(name) ? 'arn:aws:cloudtrail:us-east-1:123456789012:trail/sample' : 'sample';
}
