import { isDeepStrictEqual } from 'node:util';

/** What a member has to show. */
export interface Expected {
  /** In words, for reports. */
  readonly text: string;
  /** What it was set to, where later steps build on that. */
  readonly value?: unknown;
  /** Which of several right values it is, the reads tell: what is expected from then on, by what they showed. */
  readonly learns?: (shown: readonly unknown[]) => Expected;
  holds(shown: unknown): boolean;
}

/** This value and no other. */
export function exactly(value: unknown): Expected {
  return { text: JSON.stringify(value), value, holds: (shown) => isDeepStrictEqual(shown, value) };
}

/** This value, or no such member: endpoints that do not know it yet leave it out. */
export function exactlyIfThere(value: unknown): Expected {
  const { holds, text } = exactly(value);
  return { text: `${text}, or absent`, value, holds: (shown) => shown === undefined || holds(shown) };
}

/** No such member. */
export const absent: Expected = { text: 'absent', holds: (shown) => shown === undefined };

/** Nothing is set: the member is left out, or empty. Which of them, the facts leave open. */
export const unset: Expected = {
  text: 'nothing',
  value: undefined,
  holds: (shown) => shown === undefined || shown === '' || shown === null,
};

/** Some time, which stays the same until the next step that sets it. */
export const someTime: Expected = {
  text: 'a timestamp',
  learns: ([first]) => exactly(first),
  holds: (shown) => typeof shown === 'number',
};

/** A text that fulfils a pattern. */
export function matching(pattern: RegExp, text: string): Expected {
  return { text, value: text, holds: (shown) => typeof shown === 'string' && pattern.test(shown) };
}

/** A list with these items, in any order; `normal` makes items comparable, by default they are as they stand. */
export function sameItems<T>(items: readonly T[], normal: (item: T) => unknown = (item) => item): Expected {
  const wanted = sorted(items, normal);
  return {
    text: JSON.stringify(items),
    value: items,
    holds: (shown) => Array.isArray(shown) && isDeepStrictEqual(sorted(shown as T[], normal), wanted),
  };
}

function sorted<T>(items: readonly T[], normal: (item: T) => unknown): string[] {
  return items.map((item) => JSON.stringify(canonical(normal(item)))).sort();
}

/** The same for values that differ in the order of their members alone. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, canonical(member)]));
}
