import { describe, expect, test } from 'vitest';
import { loadSpec } from '../../../spec/load.js';
import type { OperationSpec, Schema } from '../../../spec/operation-spec.js';
import { deref } from '../../../spec/resolve.js';
import { type RuntimeType, runtimeEnum, runtimeEnumNames, runtimeErrors, runtimeOperations } from './runtime-schema.js';

const spec = loadSpec();

/** The derived schema in the words of the runtime schemas, which tell neither enums nor kinds of numbers apart. */
function asRuntime(operation: Pick<OperationSpec, 'operation' | '$defs'>, given: Schema): RuntimeType {
  const schema = deref(operation, given);
  const { type, format, items, properties, additionalProperties: values } = schema;
  if (properties) {
    return {
      kind: 'structure',
      name: schema.title ?? 'unnamed',
      required: [...(schema.required ?? [])].sort(),
      members: Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, asRuntime(operation, one)])),
    };
  }
  if (items) return { kind: 'list', of: asRuntime(operation, items) };
  if (typeof values === 'object') return { kind: 'map', of: asRuntime(operation, values) };
  if (format === 'timestamp' || format === 'blob') return { kind: format };
  if (type === 'integer' || type === 'number') return { kind: 'number' };
  if (type === 'string' || type === 'boolean') return { kind: type };
  throw new Error(`no runtime type for ${JSON.stringify(schema)}`);
}

function structures(type: RuntimeType): string[] {
  if (type.kind === 'list' || type.kind === 'map') return structures(type.of);
  return type.kind === 'structure' ? [type.name, ...Object.values(type.members).flatMap(structures)] : [];
}

describe('the derived spec against the schemas that the SDK serialises with', () => {
  test('has the same operations', () => {
    expect(spec.operationNames).toEqual([...runtimeOperations.keys()].sort());
  });

  test.each(spec.operationNames)('%s: members, types and required marks at every depth', (name) => {
    const operation = spec.operation(name);
    const runtime = runtimeOperations.get(name);
    expect(asRuntime(operation, operation.input)).toEqual(runtime?.input);
    expect(asRuntime(operation, operation.output)).toEqual(runtime?.output);
  });

  test('the comparison saw nested shapes, and defines no shape that nothing uses', () => {
    for (const name of spec.operationNames) {
      const operation = spec.operation(name);
      const seen = [operation.input, operation.output].flatMap((root) => structures(asRuntime(operation, root)));
      const defined = Object.entries(operation.$defs).filter(([, schema]) => schema.properties !== undefined);
      for (const [shape] of defined) expect(seen).toContain(shape);
    }
  });

  test('the same enums with the same values', () => {
    const enums = new Map<string, string[]>();
    for (const name of spec.operationNames) {
      for (const [shape, schema] of Object.entries(spec.operation(name).$defs)) {
        if (schema.enum) enums.set(shape, schema.enum);
      }
    }
    expect([...enums.keys()].sort()).toEqual(runtimeEnumNames);
    for (const [name, values] of enums) expect([...values].sort(), name).toEqual(runtimeEnum(name));
  });

  test('the same errors with the same members and fault', () => {
    expect([...spec.errorNames].sort()).toEqual([...runtimeErrors.keys()].sort());
    for (const [name, { fault, shape }] of Object.entries(spec.errors)) {
      const runtime = runtimeErrors.get(name);
      expect(asRuntime({ operation: name, $defs: {} }, shape), name).toEqual(runtime?.type);
      expect(fault, name).toBe(runtime?.fault);
    }
  });
});
