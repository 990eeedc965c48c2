import fc from 'fast-check';
import type { Schema } from '../../spec/operation-spec.js';
import type { MemberRules } from '../member-rules.js';
import { type Json, placeOf, type Request } from '../places.js';
import type { Variant } from '../variant.js';
import { holderOf } from './holder.js';

/** Without a required member, or with null for it, which is the same. */
export function requiredVariants(member: MemberRules, requests: readonly Request[]): Variant[] {
  const holder = holderOf(member, requests);
  if (!member.required || !holder) return [];
  const rule = { kind: 'required', path: member.path } as const;
  return [
    { rule, side: 'inside', sufficient: true, plain: holder.request },
    ...[undefined, null].map(
      (value): Variant => ({ rule, side: 'outside', sufficient: false, plain: holder.put(value) }),
    ),
  ];
}

/** With values of two JSON types that a member does not have, and at random of the others. */
export function typeVariants(member: MemberRules, requests: readonly Request[]): Variant[] {
  const holder = holderOf(member, requests);
  if (!holder || member.path.endsWith('{key}')) return [];
  const rule = { kind: 'type', path: member.path } as const;
  const others = wrongValues(member.schema);
  const anything = fc.constantFrom(...others).chain(({ more }) => more);
  return [
    ...(placeOf(holder.request, member.path)
      ? [{ rule, side: 'inside', sufficient: true, plain: holder.request } as const]
      : []),
    ...oneOfEach(member.path, others).map(
      ({ plain }, index): Variant => ({
        rule,
        side: 'outside',
        sufficient: false,
        plain: holder.put(plain),
        ...(index === 0 ? { more: anything.map(holder.put) } : {}),
      }),
    ),
  ];
}

/** One that nests and one that does not; which ones, the path decides, so that members between them get all. */
function oneOfEach(path: string, values: readonly WrongValue[]): WrongValue[] {
  const place = [...path].reduce((sum, char) => sum + char.charCodeAt(0), 0);
  return [false, true].flatMap((nests) => {
    const alike = values.filter(({ plain }) => (typeof plain === 'object') === nests);
    return alike.slice(place % alike.length).slice(0, 1);
  });
}

interface WrongValue {
  plain: Json;
  more: fc.Arbitrary<Json>;
}

const text: WrongValue = {
  plain: 'no such type',
  more: fc.string({ minLength: 1, maxLength: 12 }).map((word) => `x${word}`),
};
const number: WrongValue = { plain: 7, more: fc.integer({ min: 2, max: 10_000 }) };
const flag: WrongValue = { plain: true, more: fc.boolean() };
const list: WrongValue = { plain: ['x'], more: fc.array(fc.constantFrom('x', 'y'), { minLength: 1, maxLength: 3 }) };
const structure: WrongValue = {
  plain: { x: 'y' },
  more: fc.dictionary(fc.constantFrom('x', 'y'), fc.constant('z'), { minKeys: 1, maxKeys: 2 }),
};

/**
 * What no reader could take for the type. A text for a timestamp and a 0 or 1 for a flag are left out: some readers of
 * the protocol take them, and the facts do not say that CloudTrail does not.
 */
function wrongValues({ type, format }: Schema): readonly WrongValue[] {
  if (format === 'timestamp') return [flag, list, structure];
  switch (type) {
    case 'string':
      return [number, flag, list, structure];
    case 'boolean':
      return [text, list, structure];
    case 'array':
      return [text, number, structure];
    case 'object':
      return [text, number, list];
    default:
      return [text, flag, list, structure];
  }
}
