import type { Schema, SpecDocument } from '../operation-spec.js';

/** Every shape of the API by name, inputs and outputs among them, sorted. */
export function allShapes(document: SpecDocument): [string, Schema][] {
  const shapes = new Map<string, Schema>();
  for (const { input, output, $defs } of document.operations) {
    for (const schema of [input, output]) shapes.set(shapeName(schema), schema);
    for (const [name, schema] of Object.entries($defs)) shapes.set(name, schema);
  }
  return [...shapes].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The shape name of an operation's input or output. */
export function shapeName(schema: Schema): string {
  if (schema.title === undefined) throw new Error('an input or output without a shape name');
  return schema.title;
}
