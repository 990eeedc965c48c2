import { isDeepStrictEqual } from 'node:util';

/** One place where two JSON values part. `path` leads there: keys, and for lists of names the name itself. */
export interface StructuralDifference {
  path: string[];
  kind: 'missing' | 'extra' | 'changed' | 'reordered';
  expected?: unknown;
  actual?: unknown;
}

/**
 * Every place where `actual` departs from `expected`. Lists of strings (errors, required marks, enum values) are
 * compared as sets, so that one name more or less is one difference and not a shift of all that follow.
 */
export function structuralDifferences(expected: unknown, actual: unknown, path: string[] = []): StructuralDifference[] {
  if (isDeepStrictEqual(expected, actual)) return [];
  if (isNames(expected) && isNames(actual)) {
    const differences = entryDifferences(asEntries(expected), asEntries(actual), path);
    return differences.length > 0 ? differences : [{ path, kind: 'reordered', expected, actual }];
  }
  if (isObject(expected) && isObject(actual)) return entryDifferences(expected, actual, path);
  return [{ path, kind: 'changed', expected, actual }];
}

function entryDifferences(
  expected: Record<string, unknown>,
  actual: Record<string, unknown>,
  path: string[],
): StructuralDifference[] {
  return [...new Set([...Object.keys(expected), ...Object.keys(actual)])].flatMap((key): StructuralDifference[] => {
    const inner = [...path, key];
    if (!Object.hasOwn(actual, key)) return [{ path: inner, kind: 'missing', expected: expected[key] }];
    if (!Object.hasOwn(expected, key)) return [{ path: inner, kind: 'extra', actual: actual[key] }];
    return structuralDifferences(expected[key], actual[key], inner);
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNames(value: unknown): value is string[] {
  const strings = Array.isArray(value) && value.every((item) => typeof item === 'string');
  // A name that stands twice would vanish in a set.
  return strings && new Set(value).size === value.length;
}

function asEntries(names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, name]));
}
