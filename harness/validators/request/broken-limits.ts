import type { BrokenRule, BrokenRuleKind } from '../../../spec/broken-rule.js';
import type { Bound } from '../../../spec/facts.js';

/** What of a bound limits a value of some JSON type. */
export type Dimension = 'length' | 'size' | 'range';

/** How its sides are called where they are broken. */
const sides: Record<Dimension, { min: BrokenRuleKind; max: BrokenRuleKind }> = {
  length: { min: 'min-length', max: 'max-length' },
  size: { min: 'min-size', max: 'max-size' },
  range: { min: 'min', max: 'max' },
};

/**
 * The sides that a value breaks of the bounds of its member. Of several bounds the narrowest governs; where two are
 * equally narrow, the one that holds in this circumstance alone. `measure` counts what the bound limits.
 */
export function brokenLimits(
  path: string,
  bounds: readonly Bound[],
  dimension: Dimension,
  measure: (bound: Bound) => number,
): BrokenRule[] {
  const specific = [...bounds].sort((a, b) => Number(a.holdsWith === undefined) - Number(b.holdsWith === undefined));
  const limits = specific.flatMap((bound) => {
    const { min, max } = bound[dimension] ?? {};
    return [{ id: bound.id, count: measure(bound), min, max }];
  });
  const under = limits.filter(({ count, min }) => min !== undefined && count < min).sort((a, b) => b.min! - a.min!)[0];
  const over = limits.filter(({ count, max }) => max !== undefined && count > max).sort((a, b) => a.max! - b.max!)[0];
  return [
    ...(under ? [{ kind: sides[dimension].min, path, requirement: under.id }] : []),
    ...(over ? [{ kind: sides[dimension].max, path, requirement: over.id }] : []),
  ];
}
