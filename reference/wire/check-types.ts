import type { OperationSpec, Schema } from '../../spec/operation-spec.js';
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.js';
import { wrongType } from './members.js';

const INT32_LIMIT = 2 ** 31;

/**
 * Holds the JSON types of an input against the derived spec, as a deserializer would: before any rule of the operation.
 * Required members, enums and bounds are no matter of types and stay with the operation, which has codes of its own for
 * them. Unknown members are ignored; null is absent in a structure, and a wrong value in a list.
 *
 * @throws {ServiceFault} SerializationException naming the first member whose type is wrong
 */
export function checkTypes(spec: OperationSpec, input: JsonObject): void {
  checkStructure(spec.input, spec, input, '');
}

function checkStructure(schema: Schema, spec: OperationSpec, value: JsonObject, path: string): void {
  const resolved = resolve(schema, spec);
  for (const [name, memberSchema] of Object.entries(resolved.properties ?? {})) {
    const member = Object.hasOwn(value, name) ? value[name] : undefined;
    if (member !== undefined && member !== null)
      check(memberSchema, spec, member, path === '' ? name : `${path}.${name}`);
  }
  const values = resolved.additionalProperties;
  if (typeof values !== 'object') return;
  for (const [key, member] of Object.entries(value)) {
    if (member !== null) check(values, spec, member, `${path}{${key}}`);
  }
}

function check(unresolved: Schema, spec: OperationSpec, value: JsonValue, path: string): void {
  const schema = resolve(unresolved, spec);
  switch (schema.type) {
    case 'object':
      if (!isJsonObject(value)) throw wrongType(path, 'structure');
      checkStructure(schema, spec, value, path);
      break;
    case 'array':
      if (!Array.isArray(value)) throw wrongType(path, 'list');
      for (const item of value) check(schema.items ?? {}, spec, item, `${path}[]`);
      break;
    case 'string':
      if (typeof value !== 'string') throw wrongType(path, 'string');
      break;
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType(path, 'boolean');
      break;
    case 'integer':
      if (!isInteger(value, schema)) throw wrongType(path, 'integer');
      break;
    case 'number':
      if (typeof value !== 'number') throw wrongType(path, schema.format === 'timestamp' ? 'timestamp' : 'number');
      break;
    default:
  }
}

function isInteger(value: JsonValue, schema: Schema): boolean {
  if (typeof value !== 'number' || !Number.isInteger(value)) return false;
  return schema.format !== 'int32' || (value >= -INT32_LIMIT && value < INT32_LIMIT);
}

function resolve(schema: Schema, spec: OperationSpec): Schema {
  if (schema.$ref === undefined) return schema;
  const target = spec.$defs[schema.$ref.replace('#/$defs/', '')];
  if (target === undefined) throw new Error(`${spec.operation}: nothing stands at ${schema.$ref}`);
  return resolve(target, spec);
}
