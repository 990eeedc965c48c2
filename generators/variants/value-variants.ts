import fc from 'fast-check';
import type { MemberRules } from '../member-rules.js';
import { placesOf, type Request, valueAt } from '../places.js';
import type { Variant } from '../variant.js';
import { holderOf } from './holder.js';

/** A text that no list of values has. */
const noSuchValue = 'ctcNoSuchValue';

/** Every value of a member that has a list of them, and values that are none of them. */
export function valueVariants(member: MemberRules, requests: readonly Request[]): Variant[] {
  const { schema, values, path } = member;
  const allowed: readonly (string | number)[] | undefined = schema.enum ?? values?.allowed;
  const holder = allowed && holderOf(member, requests);
  if (!holder) return [];
  const rule = schema.enum
    ? ({ kind: 'enum', path } as const)
    : ({ kind: 'values', path, requirement: values!.bound.id } as const);
  const sufficient = values?.bound.inside === 'sufficient';
  const others: fc.Arbitrary<string | number> =
    schema.type === 'integer'
      ? fc.integer({ min: member.min?.value ?? 0, max: member.max?.value ?? 10_000 })
      : fc.string({ unit: fc.constantFrom(...'abcdefghijABCDEFGHIJ'), minLength: 1, maxLength: 20 });
  const other = schema.type === 'integer' ? Number(allowed[0]) + 1 : noSuchValue;
  // What a value needs beside it, a request that has it brings.
  const having = (value: string | number) =>
    requests.find((request) => placesOf(request, path).some((place) => valueAt(request, place) === value));
  return [
    ...allowed.map(
      (value): Variant => ({ rule, side: 'inside', sufficient, plain: having(value) ?? holder.put(value) }),
    ),
    {
      rule,
      side: 'outside',
      sufficient: false,
      plain: holder.put(other),
      more: others.filter((value) => !allowed.includes(value)).map(holder.put),
    },
  ];
}
