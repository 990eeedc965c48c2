import type { OperationName } from '../../spec/generated/types.js';
import type { Condition } from './condition.js';
import type { PairEntry } from './pair-entry.js';

/** A condition, and an operation that it is asked of. */
export interface AskedCondition {
  operation: OperationName;
  condition: Condition<never>;
}

/** Every condition of a registry with each operation that it is asked of, once, whichever pairs name it. */
export function conditionsOf(registry: Readonly<Record<string, PairEntry>>): AskedCondition[] {
  const asked = new Map<string, AskedCondition>();
  for (const [pair, entry] of Object.entries(registry)) {
    const operation = pair.split('/')[0] as OperationName;
    for (const condition of 'by' in entry ? entry.by : []) {
      const key = `${operation}/${condition.slug}`;
      const known = asked.get(key);
      if (known && known.condition !== condition)
        throw new Error(`two conditions of ${operation} have the slug ${condition.slug}`);
      asked.set(key, { operation, condition });
    }
  }
  return [...asked.values()];
}
