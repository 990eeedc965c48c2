import { isJsonObject, type Json, type JsonObject } from '../../common/json.js';
import type { OperationSpec, Schema } from '../../spec/operation-spec.js';
import { deref } from '../../spec/resolve.js';

/** An input as the SDK takes it: its timestamps are dates. */
export function sdkInput(operation: OperationSpec, input: JsonObject): Record<string, unknown> {
  return convert(operation, operation.input, input) as Record<string, unknown>;
}

function convert(operation: OperationSpec, schema: Schema | undefined, value: Json): unknown {
  const known = schema && deref(operation, schema);
  if (typeof value === 'number' && known?.format === 'timestamp') return new Date(value * 1_000);
  if (Array.isArray(value)) return value.map((item) => convert(operation, known?.items, item));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, convert(operation, known?.properties?.[name], member)]),
  );
}
