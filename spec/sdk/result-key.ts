import type { Schema } from '../operation-spec.js';

/** The curated choice for an operation whose answer has more than one list, with its reason. */
export type ResultKeys = Record<string, { resultKey: string; reason: string }>;

/**
 * The list of the answer that the pages of a paginator add up to. No documentation names it: it is the only list of
 * the answer, or the curated one.
 *
 * @throws Error when the answer has no list, when it has several and none is curated, or when a curated one is idle.
 */
export function resultKey(operation: string, output: Schema, curated: ResultKeys): string {
  const lists = Object.entries(output.properties ?? {}).flatMap(([name, schema]) =>
    schema.type === 'array' ? [name] : [],
  );
  const chosen = curated[operation]?.resultKey;
  const [only, more] = lists;
  if (only === undefined) throw new Error(`${operation}: a paginator whose answer has no list`);
  if (more === undefined) {
    if (chosen !== undefined)
      throw new Error(`${operation}: ${only} is the only list, so no curated result key is needed`);
    return only;
  }
  if (chosen === undefined || !lists.includes(chosen)) {
    throw new Error(
      `${operation}: the answer has the lists ${lists.join(', ')}; say in spec/result-keys.json which one its pages add up to`,
    );
  }
  return chosen;
}
