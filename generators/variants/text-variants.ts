import fc from 'fast-check';
import type { Bound } from '../../spec/facts.js';
import type { MemberRules } from '../member-rules.js';
import type { Request } from '../places.js';
import { astralLetter, lengthOf, ofLength, withForeignCharacter } from '../text.js';
import type { Variant } from '../variant.js';
import { textHolderOf } from './holder.js';

/** How much longer than allowed the random texts get, at most. */
const surplus = 40;

/** Both sides of the length of a text, in characters, and of its pattern. `named`: it may name a resource by an ARN. */
export function textVariants(member: MemberRules, requests: readonly Request[], named = false): Variant[] {
  const { schema, min, max, pattern } = member;
  if (schema.type !== 'string' || schema.enum) return [];
  const holder = textHolderOf(member, requests, named);
  if (!holder) return [];
  const { text, put } = holder;
  const accepts = (candidate: string) => pattern?.source.test(candidate) ?? true;
  const inside = (length: number) => ofLength(text, length, accepts);
  const variants: Variant[] = [];
  const add = (
    kind: 'min-length' | 'max-length' | 'pattern',
    side: Variant['side'],
    bound: Bound,
    plain: string | undefined,
    more?: fc.Arbitrary<string>,
  ) => {
    if (plain === undefined) return;
    variants.push({
      rule: { kind, path: member.path, requirement: bound.id },
      side,
      sufficient: bound.inside === 'sufficient',
      plain: put(plain),
      ...(more ? { more: more.map(put) } : {}),
    });
  };
  const between = (low: number, high: number) =>
    fc.integer({ min: low, max: high }).map((length) => inside(length) ?? text);
  const top = Math.min(max?.value ?? 64, 4096);
  if (min?.value === 0) add('min-length', 'inside', min.bound, '');
  if (min && min.value > 0) {
    add('min-length', 'inside', min.bound, inside(min.value), between(min.value, Math.max(min.value, top)));
    const shorter = (length: number) => [...(inside(min.value) ?? text)].slice(0, length).join('');
    add('min-length', 'outside', min.bound, shorter(min.value - 1), fc.nat(min.value - 1).map(shorter));
  }
  if (max) {
    add('max-length', 'inside', max.bound, inside(max.value), between(min?.value ?? 0, max.value));
    if (acceptsAnyLetter(member)) add('max-length', 'inside', max.bound, astralLetter.repeat(max.value));
    const longer = (length: number) => ofLength(text, length, () => true) ?? text.padEnd(length, 'a');
    add(
      'max-length',
      'outside',
      max.bound,
      longer(max.value + 1),
      fc.integer({ min: max.value + 1, max: max.value + surplus }).map(longer),
    );
  }
  if (pattern) {
    const kept = accepts(text) ? text : undefined;
    const refused = withForeignCharacter(text, accepts);
    const fits =
      refused !== undefined && (min?.value ?? 0) <= lengthOf(refused) && lengthOf(refused) <= (max?.value ?? Infinity);
    if (fits) {
      add('pattern', 'inside', pattern.bound, kept);
      add('pattern', 'outside', pattern.bound, refused, foreignCharacters(text, accepts));
    }
  }
  return variants;
}

/** Texts of the same length with one character that the pattern does not have. */
function foreignCharacters(text: string, accepts: (text: string) => boolean): fc.Arbitrary<string> {
  const characters = [...text];
  return fc
    .record({
      at: fc.nat(characters.length - 1),
      foreign: fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 1 }),
    })
    .map(({ at, foreign }) => characters.with(at, [...foreign][0] ?? '!').join(''))
    .filter((candidate) => !accepts(candidate));
}

/** Whether the facts promise that any letter will do: then length has to be counted in characters. */
function acceptsAnyLetter({ max, pattern, path }: MemberRules): boolean {
  return pattern === undefined && max?.bound.inside === 'sufficient' && !path.endsWith('{key}');
}
