import { isJsonObject, type Json } from '../../common/json.js';
import type { OperationSpec, Schema } from '../../spec/operation-spec.js';
import { deref } from '../../spec/resolve.js';
import { excerpt } from '../validators/excerpt.js';

/** A member that the SDK read otherwise than it stands in the answer. */
export interface Misreading {
  /** `trailList[].Name`: without indexes, so that it is the same in every run. */
  path: string;
  expected: string;
  actual: string;
}

/**
 * Where what the SDK read of an answer differs from what stands there. The SDK leaves out nulls and members that it does
 * not know, makes dates of timestamps and bytes of base64; all that is taken for the same.
 */
export function misreadings(operation: OperationSpec, body: Json, output: Record<string, unknown>): Misreading[] {
  const { $metadata: _, ...read } = output;
  return compare(operation, operation.output, body, read, '');
}

function compare(operation: OperationSpec, schema: Schema, stands: Json, read: unknown, path: string): Misreading[] {
  const known = deref(operation, schema);
  if (isJsonObject(stands) && isRecord(read)) {
    const names = known.properties ? Object.keys(known.properties) : Object.keys(stands);
    return names.flatMap((name) => {
      const member = known.properties?.[name] ?? known.additionalProperties;
      if (typeof member !== 'object') return [];
      const at = known.properties ? (path ? `${path}.${name}` : name) : `${path}{}`;
      const value = Object.hasOwn(stands, name) ? stands[name]! : null;
      if (value === null) return read[name] === undefined ? [] : [misread(at, undefined, read[name])];
      return compare(operation, member, value, read[name], at);
    });
  }
  if (Array.isArray(stands) && Array.isArray(read)) {
    const items = stands.filter((item) => item !== null);
    if (items.length !== read.length) return [misread(path, items, read)];
    return items.flatMap((item, index) => compare(operation, known.items ?? {}, item, read[index], `${path}[]`));
  }
  return isSame(known, stands, read) ? [] : [misread(path, stands, read)];
}

function isSame(schema: Schema, stands: Json, read: unknown): boolean {
  // The SDK's dates have milliseconds.
  if (read instanceof Date) return typeof stands === 'number' && Math.round(stands * 1_000) === read.getTime();
  if (read instanceof Uint8Array)
    return typeof stands === 'string' && Buffer.from(stands, 'base64').equals(Buffer.from(read));
  if (typeof read === 'bigint') return String(stands) === String(read);
  return schema.format !== 'timestamp' && stands === read;
}

function misread(path: string, stands: unknown, read: unknown): Misreading {
  return {
    path,
    expected: stands === undefined ? 'absent' : excerpt(stands),
    actual: read === undefined ? 'absent' : excerpt(read),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
