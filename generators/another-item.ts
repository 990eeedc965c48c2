import type { MemberRules } from './member-rules.js';
import type { Json, Request } from './places.js';
import { lengthOf, ofLength } from './text.js';

/**
 * Makes items of a list that are valid as the given one is, and different from it: texts get a number where their rules
 * leave room, structures get it in the members that tell their items apart. Where neither is possible the item is
 * repeated.
 */
export function anotherItem(list: string, members: readonly MemberRules[], tellsApart: string | undefined) {
  const rules = members.find(({ path }) => path === (tellsApart ? `${list}[].${tellsApart}` : `${list}[]`));
  return (item: Json, index: number): Json => {
    if (typeof item === 'string') return numbered(item, index, rules);
    if (!tellsApart || typeof item !== 'object' || item === null) return structuredClone(item);
    const { [tellsApart]: text } = item as Request;
    return { ...(structuredClone(item) as Request), [tellsApart]: numbered(String(text), index, rules) };
  };
}

function numbered(text: string, index: number, rules: MemberRules | undefined): string {
  if (rules?.schema.enum ?? rules?.values) return text;
  const accepts = (candidate: string) =>
    (rules?.pattern?.source.test(candidate) ?? true) && lengthOf(candidate) <= (rules?.max?.value ?? Infinity);
  const number = String(index);
  const room = (rules?.max?.value ?? Infinity) - number.length;
  // What names something by the id at its end has one of the same form.
  if (/[0-9a-f]{12}$/.test(text)) return `${text.slice(0, -4)}${index.toString(16).padStart(4, '0')}`;
  for (const candidate of [`${text}${number}`, `${[...text].slice(0, room).join('')}${number}`, `${number}${text}`])
    if (accepts(candidate)) return candidate;
  return ofLength(text, lengthOf(text), accepts) ?? text;
}
