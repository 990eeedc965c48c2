import type { OperationSpec, Schema } from '../../spec/operation-spec.js';
import { deref } from '../../spec/resolve.js';

/** One step down a value: a member, a list item or a map entry. */
export interface Located {
  /** `Trail.TrailARN`, `trailList[].Name`, `Map{}`: without indexes or keys, so that it is the same in every run. */
  path: string;
  schema: Schema;
}

/** Where a path of keys and indexes leads, as a member path and its schema. Undefined where the schema ends before. */
export function locate(operation: OperationSpec, root: Schema, keys: readonly PropertyKey[]): Located | undefined {
  let schema = deref(operation, root);
  let path = '';
  for (const key of keys) {
    const member = typeof key === 'string' ? schema.properties?.[key] : undefined;
    if (member) {
      path = path ? `${path}.${String(key)}` : String(key);
      schema = deref(operation, member);
    } else if (schema.type === 'array' && schema.items) {
      path = `${path}[]`;
      schema = deref(operation, schema.items);
    } else if (typeof schema.additionalProperties === 'object') {
      path = `${path}{}`;
      schema = deref(operation, schema.additionalProperties);
    } else return undefined;
  }
  return { path, schema };
}
