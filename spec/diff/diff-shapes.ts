import type { DocumentedMember, DocumentedShape, Topic } from '../documents/api-document.js';
import type { Side } from './change.js';
import { compareTypes } from './compare-types.js';
import type { Comparison } from './comparison.js';
import { describeShape } from './describe-shape.js';

/** Where two shapes stand: `input.TagsList[]` of an operation, or a member of an error (read, so on the output side). */
export interface Place {
  operation: string | null;
  path: string;
  side: Side;
}

/** Compares two shapes and all below them. A member that is added or removed is one change, whatever is inside it. */
export function diffShapes(
  comparison: Comparison,
  place: Place,
  before: DocumentedShape,
  after: DocumentedShape,
): void {
  const relation = compareTypes(before, after);
  if (relation === 'open') {
    const topic: Topic = before.kind === 'number' && after.kind === 'number' ? 'kinds of numbers' : 'types';
    const silent = before.kind === 'unknown' || (before.kind === 'number' && before.kinds.length > 1);
    comparison.uncompared(topic, label(place), silent ? 'before' : 'after');
    return;
  }
  if (relation !== 'same') {
    const words = { before: describeShape(before), after: describeShape(after) };
    const detail = relation === 'other' ? {} : { detail: relation };
    comparison.change({ kind: 'changed', aspect: 'type', ...place, ...detail, ...words });
    return;
  }
  if (before.kind === 'list' && after.kind === 'list') {
    diffShapes(comparison, below(place, '[]'), before.item, after.item);
  }
  if (before.kind === 'map' && after.kind === 'map') {
    diffKeys(comparison, below(place, '{key}'), before.key, after.key);
    diffShapes(comparison, below(place, '{}'), before.value, after.value);
  }
  if (before.kind === 'enum' && after.kind === 'enum') diffEnums(comparison, place, before.values, after.values);
  if (before.kind === 'structure' && after.kind === 'structure') {
    for (const name of new Set([...before.members.keys(), ...after.members.keys()])) {
      diffMembers(comparison, below(place, `.${name}`), before.members.get(name), after.members.get(name));
    }
  }
}

function diffKeys(
  comparison: Comparison,
  place: Place,
  before: DocumentedShape | 'unknown',
  after: DocumentedShape | 'unknown',
): void {
  if (before === 'unknown' || after === 'unknown') {
    comparison.uncompared('map keys', label(place), before === 'unknown' ? 'before' : 'after');
  } else diffShapes(comparison, place, before, after);
}

function diffEnums(comparison: Comparison, place: Place, before: readonly string[], after: readonly string[]): void {
  for (const value of before.filter((item) => !after.includes(item))) {
    comparison.change({ kind: 'removed', aspect: 'enum value', ...place, before: value, after: null });
  }
  for (const value of after.filter((item) => !before.includes(item))) {
    comparison.change({ kind: 'added', aspect: 'enum value', ...place, before: null, after: value });
  }
}

function diffMembers(
  comparison: Comparison,
  place: Place,
  before: DocumentedMember | undefined,
  after: DocumentedMember | undefined,
): void {
  if (before && after) {
    diffRequired(comparison, place, before.required, after.required);
    diffShapes(comparison, place, before.shape, after.shape);
  } else if (before) {
    comparison.change({
      kind: 'removed',
      aspect: 'member',
      ...place,
      before: describeShape(before.shape),
      after: null,
    });
  } else if (after) {
    const detail = after.required === true ? { detail: 'required' as const } : {};
    if (after.required === 'unknown' && place.side === 'input') {
      comparison.uncompared('required marks', label(place), 'after');
    }
    const words = { before: null, after: describeShape(after.shape) };
    comparison.change({ kind: 'added', aspect: 'member', ...place, ...detail, ...words });
  }
}

function diffRequired(
  comparison: Comparison,
  place: Place,
  before: DocumentedMember['required'],
  after: DocumentedMember['required'],
): void {
  if (before === 'unknown' || after === 'unknown') {
    comparison.uncompared('required marks', label(place), before === 'unknown' ? 'before' : 'after');
  } else if (before !== after) {
    const words = { before: before ? 'required' : 'optional', after: after ? 'required' : 'optional' };
    comparison.change({ kind: after ? 'added' : 'removed', aspect: 'required mark', ...place, ...words });
  }
}

function below(place: Place, step: string): Place {
  return { ...place, path: `${place.path}${step}` };
}

function label({ operation, path }: Place): string {
  return [operation, path].filter((part) => part !== null).join('.');
}
