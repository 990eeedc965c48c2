import type { DocumentedShape, NumberKind } from '../documents/api-document.js';

/** How the second type stands to the first. `widened`: it admits all that the first does, and more. */
export type TypeRelation = 'same' | 'open' | 'widened' | 'narrowed' | 'other';

const wider: Record<NumberKind, readonly NumberKind[]> = {
  int32: ['int64', 'double'],
  int64: [],
  float: ['double'],
  double: [],
};

/**
 * Compares two types at one place, without what is inside them. `open` means that one of the sources does not say
 * enough to tell.
 */
export function compareTypes(before: DocumentedShape, after: DocumentedShape): TypeRelation {
  if (before.kind === 'unknown' || after.kind === 'unknown') return 'open';
  if (before.kind === 'number' && after.kind === 'number') return compareNumbers(before.kinds, after.kinds);
  if (before.kind === after.kind) return 'same';
  if (before.kind === 'enum' && after.kind === 'string') return 'widened';
  if (before.kind === 'string' && after.kind === 'enum') return 'narrowed';
  return 'other';
}

function compareNumbers(before: readonly NumberKind[], after: readonly NumberKind[]): TypeRelation {
  const [one, more] = before;
  const [other, others] = after;
  if (one !== undefined && other !== undefined && more === undefined && others === undefined) {
    if (one === other) return 'same';
    if (wider[one].includes(other)) return 'widened';
    return wider[other].includes(one) ? 'narrowed' : 'other';
  }
  return before.some((kind) => after.includes(kind)) ? 'open' : 'other';
}
