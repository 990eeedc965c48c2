import * as sdk from '@aws-sdk/client-cloudtrail';

/**
 * A second reading of the API, from the schemas that the SDK serialises with (`StaticStructureSchema` and its like in
 * @smithy/types). It shares nothing with the reader under test.
 */
export type RuntimeType =
  | { kind: 'string' | 'number' | 'boolean' | 'timestamp' | 'blob' }
  | { kind: 'list' | 'map'; of: RuntimeType }
  | { kind: 'structure'; name: string; required: string[]; members: Record<string, RuntimeType> };

const scalars = new Map<number, 'string' | 'number' | 'boolean' | 'timestamp' | 'blob'>([
  [0, 'string'],
  [1, 'number'],
  [2, 'boolean'],
  [4, 'timestamp'],
  [21, 'blob'],
]);
const [listBit, mapBit] = [64, 128];

function runtimeType(schema: unknown): RuntimeType {
  if (typeof schema === 'function') return runtimeType(schema());
  if (typeof schema === 'number') {
    if (schema & mapBit) return { kind: 'map', of: runtimeType(schema & ~mapBit) };
    if (schema & listBit && schema !== 42) return { kind: 'list', of: runtimeType(schema & ~listBit) };
    const kind = scalars.get(schema);
    if (kind) return { kind };
  }
  if (!Array.isArray(schema)) throw new Error(`unknown runtime schema ${String(schema)}`);
  const [tag] = schema;
  if (typeof tag === 'function') return runtimeType(tag);
  if (tag === 0) return runtimeType(schema[4]);
  if (tag === 1) return { kind: 'list', of: runtimeType(schema[4]) };
  if (tag === 2) return { kind: 'map', of: runtimeType(schema[5]) };
  if (tag !== 3 && tag !== -3) throw new Error(`unknown runtime schema ${JSON.stringify(schema)}`);
  const names = schema[4] as string[];
  const types = schema[5] as unknown[];
  return {
    kind: 'structure',
    name: schema[2] as string,
    // The required members stand first.
    required: names.slice(0, (schema[6] as number | undefined) ?? 0).sort(),
    members: Object.fromEntries(names.map((name, index) => [name, runtimeType(types[index])])),
  };
}

const exported = Object.entries(sdk as Record<string, unknown>).filter(([name]) => name.endsWith('$'));

/** Input and output of each operation, by its name. */
export const runtimeOperations = new Map(
  exported.flatMap(([, schema]) => {
    if (!Array.isArray(schema) || schema[0] !== 9) return [];
    return [[schema[2] as string, { input: runtimeType(schema[4]), output: runtimeType(schema[5]) }] as const];
  }),
);

/** Members and fault of each error class, by its name, without the base class. */
export const runtimeErrors = new Map(
  exported.flatMap(([, schema]) => {
    if (!Array.isArray(schema) || schema[0] !== -3 || schema[2] === 'CloudTrailServiceException') return [];
    const { error } = schema[3] as { error: string };
    return [[schema[2] as string, { fault: error, type: runtimeType(schema) }] as const];
  }),
);

/** The values of an enum as the SDK exports them. */
export function runtimeEnum(name: string): string[] {
  const values = (sdk as Record<string, unknown>)[name];
  if (typeof values !== 'object' || values === null) throw new Error(`the SDK exports no enum ${name}`);
  return Object.values(values).map(String).sort();
}

/** Every enum that the SDK exports: objects whose values are strings. */
export const runtimeEnumNames = Object.entries(sdk as Record<string, unknown>)
  .filter(([name, value]) => {
    const plain = typeof value === 'object' && value !== null && !Array.isArray(value) && /^[A-Z]/.test(name);
    return plain && Object.values(value).length > 0 && Object.values(value).every((item) => typeof item === 'string');
  })
  .map(([name]) => name)
  .sort();
