import type { ErrorCondition, Facts } from '../../../spec/facts.js';

/** The error conditions of the facts by the pairs `<Operation>/<Code>` that answer them, alone or beside other codes. */
export function errorConditions({ requirements }: Pick<Facts, 'requirements'>): Map<string, ErrorCondition[]> {
  const conditions = new Map<string, ErrorCondition[]>();
  for (const entry of requirements.values()) {
    if (entry.kind !== 'error') continue;
    const { operations, codes = [], alsoAcceptable = [] } = entry;
    const pairs = operations.flatMap((operation) =>
      [...codes, ...alsoAcceptable].map((code) => `${operation}/${code}`),
    );
    for (const pair of new Set(pairs)) conditions.set(pair, [...(conditions.get(pair) ?? []), entry]);
  }
  return conditions;
}

/**
 * Why no check can ask for a pair, by `<Operation>/<Code>`: the facts exclude it, or every condition that it answers.
 */
export function excludedPairs(
  { excluded }: Pick<Facts, 'excluded'>,
  conditions: ReadonlyMap<string, readonly ErrorCondition[]>,
): Map<string, string> {
  const pairs = new Map(excluded.flatMap(({ reason, pairs }) => pairs.map((pair) => [pair, reason] as const)));
  const reasons = new Map(
    excluded.flatMap(({ reason, requirements }) => requirements.map((id) => [id, reason] as const)),
  );
  for (const [pair, answered] of conditions) {
    const [reason] = answered.map(({ id }) => reasons.get(id));
    if (!pairs.has(pair) && reason && answered.every(({ id }) => reasons.has(id))) pairs.set(pair, reason);
  }
  return pairs;
}
