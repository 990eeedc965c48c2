import { isJsonObject, type Json } from '../../../common/json.js';
import { isAnyText } from '../../../spec/any-text.js';
import type { Bound } from '../../../spec/facts.js';
import { lengthOf, matches } from '../../validators/request/bound-text.js';

/**
 * The sides that a bound has: at and beyond each limit, its pattern kept and broken, each value that it allows and any
 * other. A length or a size cannot be below 0, what matches everything cannot be broken, and a map of `keys` listed keys has
 * no more entries than that.
 */
export function sidesOf({ length, size, range, pattern, values }: Bound, keys = Infinity): string[] {
  const { min, max } = length ?? size ?? range ?? {};
  const breakable = pattern !== undefined && !isAnyText(pattern);
  return [
    ...(min === undefined ? [] : ['at-min']),
    ...(min === undefined || (min === 0 && !range) ? [] : ['below-min']),
    ...(max === undefined ? [] : ['at-max']),
    ...(max === undefined || (size && max >= keys) ? [] : ['above-max']),
    ...(pattern === undefined ? [] : ['pattern-kept', ...(breakable ? ['pattern-broken'] : [])]),
    ...(values === undefined ? [] : [...values.map((value) => `=${value}`), 'other-value']),
  ];
}

/**
 * The sides of a bound on which a value stands: none where it is of another type, or in the middle. The pattern is looked
 * at where the length is right.
 */
export function sidesAt(bound: Bound, value: Json): string[] {
  const count = measure(bound, value);
  const { min, max } = bound.length ?? bound.size ?? bound.range ?? {};
  const sides: string[] = [];
  if (count !== undefined) {
    if (count === min) sides.push('at-min');
    if (count === max) sides.push('at-max');
    if (min !== undefined && count < min) sides.push('below-min');
    if (max !== undefined && count > max) sides.push('above-max');
  }
  const within = count === undefined || ((min ?? count) <= count && count <= (max ?? count));
  if (bound.pattern !== undefined && typeof value === 'string' && within)
    sides.push(matches(value, bound) || isAnyText(bound.pattern) ? 'pattern-kept' : 'pattern-broken');
  if (bound.values && typeof value === typeof bound.values[0])
    sides.push(bound.values.some((one) => one === value) ? `=${String(value)}` : 'other-value');
  return sides;
}

/** What the bound limits of a value; undefined where the value has nothing of the kind. */
function measure(bound: Bound, value: Json): number | undefined {
  if (bound.length) return typeof value === 'string' ? lengthOf(value, bound) : undefined;
  if (bound.range) return typeof value === 'number' ? value : undefined;
  if (!bound.size) return undefined;
  if (Array.isArray(value)) return value.length;
  return isJsonObject(value) ? Object.keys(value).length : undefined;
}
