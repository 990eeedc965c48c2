import { isJsonObject, type Json } from '../../common/json.js';

/** The structures of an answer that a member path leads to (`''` is the answer itself, `a.b[]` the items of a list). */
export function structuresAt(value: Json, at: string): Json[] {
  const steps = at === '' ? [] : at.split('.');
  return steps.reduce<Json[]>(
    (found, step) => {
      const name = step.replace('[]', '');
      const members = found.flatMap((item) => (isJsonObject(item) && item[name] !== undefined ? [item[name]!] : []));
      return step.endsWith('[]') ? members.flatMap((member) => (Array.isArray(member) ? member : [])) : members;
    },
    [value],
  );
}
