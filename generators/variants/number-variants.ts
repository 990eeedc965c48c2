import fc from 'fast-check';
import type { Bound } from '../../spec/facts.js';
import type { MemberRules } from '../member-rules.js';
import type { Request } from '../places.js';
import type { Variant } from '../variant.js';
import { holderOf } from './holder.js';

/** The largest number that a 32-bit member can be sent. */
const int32 = 2 ** 31 - 1;

/** Both sides of the range of a number. */
export function numberVariants(member: MemberRules, requests: readonly Request[]): Variant[] {
  const { schema, min, max, values } = member;
  if (schema.type !== 'integer') return [];
  const holder = holderOf(member, requests);
  if (!holder) return [];
  const side = (
    kind: 'min' | 'max',
    where: Variant['side'],
    bound: Bound,
    plain: number,
    more?: fc.Arbitrary<number>,
  ): Variant => ({
    rule: { kind, path: member.path, requirement: bound.id },
    side: where,
    sufficient: bound.inside === 'sufficient',
    plain: holder.put(plain),
    ...(more ? { more: more.map(holder.put) } : {}),
  });
  const inside = values
    ? fc.constantFrom(...values.allowed.map(Number))
    : fc.integer({ min: min?.value ?? 0, max: max?.value ?? int32 });
  return [
    ...(min ? [side('min', 'inside', min.bound, min.value, inside)] : []),
    ...(min ? [side('min', 'outside', min.bound, min.value - 1, fc.integer({ min: -int32, max: min.value - 1 }))] : []),
    ...(max ? [side('max', 'inside', max.bound, max.value)] : []),
    ...(max ? [side('max', 'outside', max.bound, max.value + 1, fc.integer({ min: max.value + 1, max: int32 }))] : []),
  ];
}
