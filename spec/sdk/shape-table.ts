import { isDeepStrictEqual } from 'node:util';
import type { Schema } from '../operation-spec.js';

/**
 * All named shapes of the API. A shape is printed on many pages; every page must describe it alike, except that the
 * name of a list or map is printed only where it first appears on a page.
 */
export class ShapeTable {
  readonly #shapes = new Map<string, Schema>();

  /** @throws Error when the shape was described otherwise before. */
  define(name: string, schema: Schema, where: string): void {
    const known = this.#shapes.get(name);
    this.#shapes.set(name, known ? merge(known, schema, `${where}: shape ${name}`) : schema);
  }

  /** @throws Error when no page described it. */
  get(name: string): Schema {
    const schema = this.#shapes.get(name);
    if (!schema) throw new Error(`shape ${name} is abbreviated wherever it is documented`);
    return schema;
  }

  /** The shapes that `schemas` refer to, directly or through each other, sorted by name. */
  reachableFrom(schemas: readonly Schema[]): Record<string, Schema> {
    const found = new Map<string, Schema>();
    const pending = schemas.flatMap(referencedShapes);
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      if (found.has(name)) continue;
      found.set(name, this.get(name));
      pending.push(...referencedShapes(this.get(name)));
    }
    return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

function merge(known: Schema, schema: Schema, where: string): Schema {
  if (known.title !== undefined && schema.title !== undefined && known.title !== schema.title) {
    throw new Error(`${where}: is called ${known.title} on one page and ${schema.title} on another`);
  }
  const title = known.title ?? schema.title;
  const merged: Schema = { ...(title === undefined ? {} : { title }), ...known };
  const same = (a: unknown, b: unknown): void => {
    if (!isDeepStrictEqual(a, b)) throw new Error(`${where}: two pages describe it differently`);
  };
  same(Object.keys({ ...known, title: 0 }).sort(), Object.keys({ ...schema, title: 0 }).sort());
  for (const key of ['$ref', 'type', 'format', 'required', 'enum', 'propertyNames'] as const)
    same(known[key], schema[key]);
  if (known.items && schema.items) merged.items = merge(known.items, schema.items, `${where}[]`);
  if (typeof known.additionalProperties === 'object' && typeof schema.additionalProperties === 'object') {
    merged.additionalProperties = merge(known.additionalProperties, schema.additionalProperties, `${where}{}`);
  }
  if (known.properties && schema.properties) {
    const others = schema.properties;
    same(Object.keys(known.properties), Object.keys(others));
    merged.properties = Object.fromEntries(
      Object.entries(known.properties).map(([name, one]) => [name, merge(one, others[name] ?? {}, `${where}.${name}`)]),
    );
  }
  return merged;
}

function referencedShapes(schema: Schema): string[] {
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
    ...(schema.propertyNames ? [schema.propertyNames] : []),
  ];
  const own = schema.$ref === undefined ? [] : [schema.$ref.slice('#/$defs/'.length)];
  return [...own, ...inner.flatMap(referencedShapes)];
}
