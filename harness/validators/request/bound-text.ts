import type { Bound } from '../../../spec/facts.js';

/** The length of a text as the bound counts it: in characters (code points), some of them double. */
export function lengthOf(text: string, { countedDouble }: Bound): number {
  // Most texts hold neither, and are counted without being taken apart.
  if (countedDouble === undefined && !/[\ud800-\udfff]/.test(text)) return text.length;
  let length = 0;
  for (const character of text) length += countedDouble?.includes(character) ? 2 : 1;
  return length;
}

const patterns = new WeakMap<Bound, RegExp>();

/** Whether a text keeps the pattern of a bound, the whole of it. */
export function matches(text: string, bound: Bound): boolean {
  if (bound.pattern === undefined) return true;
  const pattern = patterns.get(bound) ?? new RegExp(`^(?:${bound.pattern})$`, bound.dotAll ? 'su' : 'u');
  patterns.set(bound, pattern);
  return pattern.test(text);
}
