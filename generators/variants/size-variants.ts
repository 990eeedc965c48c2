import fc from 'fast-check';
import type { Bound } from '../../spec/facts.js';
import type { MemberRules } from '../member-rules.js';
import type { Json, Request } from '../places.js';
import type { Variant } from '../variant.js';
import { holderOf } from './holder.js';

/** Makes a list's item number `index`, different from the ones before, of one that is valid. */
export type Another = (item: Json, index: number) => Json;

/** Both sides of the number of items of a list, or of entries of a map. `another` makes items that do not clash. */
export function sizeVariants(member: MemberRules, requests: readonly Request[], another: Another): Variant[] {
  const { schema, min, max } = member;
  const holder = holderOf(member, requests);
  if (!holder || (schema.type !== 'array' && typeof schema.additionalProperties !== 'object')) return [];
  const sized = Array.isArray(holder.value)
    ? listOf(holder.value, another, holder.put)
    : mapOf(member, holder.value, holder.put);
  if (!sized) return [];
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
    // Beyond the keys that a map may have, a key would break a rule of its own.
    const most = Math.min(max.value + 20, schema.propertyNames?.enum?.length ?? Infinity);
    const beyond = { min: max.value + 1, max: most };
    if (max.value < most) variants.push(side('max-size', 'outside', max.bound, max.value + 1, fc.integer(beyond)));
  }
  return variants;
}

type Sized = (size: number) => Request;

function listOf(given: Json[], another: Another, put: (value: Json) => Request): Sized | undefined {
  const [item] = given;
  if (item === undefined) return undefined;
  return (size) => put(Array.from({ length: size }, (_, index) => given[index] ?? another(item, index)));
}

/** Entries under the keys that a map may have, or numbered ones. */
function mapOf({ schema }: MemberRules, given: Json | undefined, put: (value: Json) => Request): Sized | undefined {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined;
  const entries = Object.entries(given);
  const [entry] = entries;
  if (!entry) return undefined;
  const spare = (schema.propertyNames?.enum ?? []).filter((key) => !(key in given));
  return (size) =>
    put(
      Object.fromEntries(
        Array.from(
          { length: size },
          (_, index) => entries[index] ?? [spare[index - entries.length] ?? `key-${index}`, entry[1]],
        ),
      ),
    );
}
