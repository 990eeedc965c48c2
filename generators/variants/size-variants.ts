import fc from 'fast-check';
import type { Bound } from '../../spec/facts.js';
import type { MemberRules } from '../member-rules.js';
import type { Json, Request } from '../places.js';
import type { Variant } from '../variant.js';
import { holderOf } from './holder.js';

/** Makes a list's item number `index`, different from the ones before, of one that is valid. */
export type Another = (item: Json, index: number) => Json;

/** Both sides of the number of items of a list. `another` makes items that do not clash. */
export function sizeVariants(member: MemberRules, requests: readonly Request[], another: Another): Variant[] {
  const { schema, min, max } = member;
  if (schema.type !== 'array') return [];
  const holder = holderOf(member, requests);
  const [item] = Array.isArray(holder?.value) ? holder.value : [];
  if (!holder || item === undefined) return [];
  const given = holder.value as Json[];
  const sized = (size: number): Request =>
    holder.put(
      size <= given.length
        ? given.slice(0, size)
        : [...given, ...Array.from({ length: size - given.length }, (_, index) => another(item, given.length + index))],
    );
  const side = (
    kind: 'min-size' | 'max-size',
    where: Variant['side'],
    bound: Bound,
    size: number,
    more?: fc.Arbitrary<number>,
  ): Variant => ({
    rule: { kind, path: member.path, requirement: bound.id },
    side: where,
    sufficient: bound.inside === 'sufficient',
    plain: sized(size),
    ...(more ? { more: more.map(sized) } : {}),
  });
  const variants: Variant[] = [];
  if (min && min.value > 0) {
    variants.push(side('min-size', 'inside', min.bound, min.value));
    variants.push(side('min-size', 'outside', min.bound, min.value - 1));
  }
  if (max) {
    variants.push(
      side(
        'max-size',
        'inside',
        max.bound,
        max.value,
        fc.integer({ min: Math.max(1, min?.value ?? 1), max: max.value }),
      ),
    );
    variants.push(
      side('max-size', 'outside', max.bound, max.value + 1, fc.integer({ min: max.value + 1, max: max.value + 20 })),
    );
  }
  return variants;
}
