import fc from 'fast-check';
import type { MemberRules } from './member-rules.js';
import type { Json } from './places.js';
import { lengthOf } from './text.js';

/**
 * Any value that the rules of a member allow; undefined where they do not tell all that there is to know: texts without a
 * bound that is sufficient, lists, structures and timestamps.
 */
export function validValue({
  schema,
  bounds,
  min,
  max,
  pattern,
  values,
  path,
}: MemberRules): fc.Arbitrary<Json> | undefined {
  if (path.endsWith('{key}')) return undefined;
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (bounds.length === 0 || bounds.some(({ inside }) => inside !== 'sufficient')) return undefined;
  if (values) return fc.constantFrom(...values.allowed);
  if (schema.type === 'integer' && min && max) return fc.integer({ min: min.value, max: max.value });
  if (schema.type !== 'string' || !max) return undefined;
  const accepts = (text: string) => pattern?.source.test(text) ?? true;
  const letters = [
    ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/:=+@ \u00e9\u4f60\u{10428}',
  ].filter(accepts);
  return fc
    .string({ unit: fc.constantFrom(...letters), minLength: min?.value ?? 0, maxLength: Math.min(max.value, 300) })
    .filter((text) => accepts(text) && lengthOf(text) >= (min?.value ?? 0));
}
