import { isJsonObject, type Json } from '../../common/json.js';
import type { OperationSpec, Schema } from '../../spec/operation-spec.js';
import { deref } from '../../spec/resolve.js';

/** A member of an answer that its schema does not have. */
export interface UnknownMember {
  path: string;
  value: Json;
  /** The documented member that it equals but for case, where that one is absent. */
  meant?: string;
}

/** Every member of a value that its schema does not document, by member path. */
export function unknownMembers(operation: OperationSpec, root: Schema, value: Json, at = ''): UnknownMember[] {
  const schema = deref(operation, root);
  if (Array.isArray(value)) {
    return schema.items ? value.flatMap((item) => unknownMembers(operation, schema.items!, item, `${at}[]`)) : [];
  }
  if (!isJsonObject(value)) return [];
  const documented = schema.properties;
  if (!documented) {
    const values = schema.additionalProperties;
    return typeof values === 'object'
      ? Object.values(value).flatMap((item) => unknownMembers(operation, values, item, `${at}{}`))
      : [];
  }
  return Object.entries(value).flatMap(([name, member]) => {
    const path = at ? `${at}.${name}` : name;
    const memberSchema = Object.hasOwn(documented, name) ? documented[name] : undefined;
    if (memberSchema) return unknownMembers(operation, memberSchema, member, path);
    const meant = Object.keys(documented).find(
      (other) => other.toLowerCase() === name.toLowerCase() && !Object.hasOwn(value, other),
    );
    return [{ path, value: member, ...(meant ? { meant: at ? `${at}.${meant}` : meant } : {}) }];
  });
}
