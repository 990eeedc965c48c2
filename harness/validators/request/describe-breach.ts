import type { Json } from '../../../common/json.js';
import type { BrokenRule } from '../../../spec/broken-rule.js';
import type { Bound, Relation } from '../../../spec/facts.js';
import { relationMembers, relationPath } from '../../../spec/relation-path.js';
import { excerpt } from '../excerpt.js';
import { lengthOf } from './bound-text.js';
import { counted } from './describe-rule.js';
import type { RequestRules } from './request-rules.js';
import { valuesAt } from './values-at.js';

/** How much of a value is shown, in UTF-16 units. */
const shownLength = 60;
/** An ARN is shown to its end, where it may be wrong. */
const arnLength = 160;

/**
 * What a request says where the rule looks: `TagsList[].Key of 129 characters ("reviewedaaaa…")`. Of several values the
 * one that comes nearest to breaking it, or `usual` none of which it is. Pure.
 */
export function describeBreach(
  rules: RequestRules,
  request: Json,
  { kind, path, requirement }: Pick<BrokenRule, 'kind' | 'path' | 'requirement'>,
  usual: readonly Json[] = [],
): string {
  const relation = rules.relations.find((one) => one.relation.kind === kind && relationPath(one.relation) === path);
  if (relation)
    return relationMembers(relation.relation)
      .flatMap((member) => told(request, member, relation.relation))
      .join(', ');
  const known = new Set(usual.flatMap((one) => valuesAt(one, path)).map((value) => JSON.stringify(value)));
  const all = valuesAt(request, path);
  const odd = all.filter((value) => !known.has(JSON.stringify(value)));
  const values = odd.length > 0 ? odd : all;
  if (values.length === 0) return `a request without ${path}`;
  if (!/^(min|max)/.test(kind))
    return `${path} = ${excerpt(values[0], kind.startsWith('arn-') ? arnLength : shownLength)}`;
  const bound = (rules.bounds.get(path) ?? []).find(({ id }) => id === requirement);
  const measured = values.map((value) => ({ value, measure: measureOf(value, bound) }));
  const sorted = measured.toSorted((a, b) => a.measure - b.measure);
  const { value, measure } = (kind.startsWith('min') ? sorted[0] : sorted.at(-1))!;
  if (typeof value === 'number') return `${path} = ${value}`;
  if (typeof value === 'string')
    return measure === 0
      ? `an empty ${path}`
      : `${path} of ${counted(measure, 'characters')} (${excerpt(value, shownLength)})`;
  const things = Array.isArray(value) ? 'items' : 'entries';
  return measure === 0 ? `an empty ${path}` : `${path} of ${counted(measure, things)}`;
}

function measureOf(value: Json, bound: Bound | undefined): number {
  if (typeof value === 'string') return bound ? lengthOf(value, bound) : [...value].length;
  if (typeof value === 'number') return value;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

/** Relations that are broken by what is not there. */
const missing: ReadonlySet<Relation['kind']> = new Set(['together', 'any-of', 'dependent']);

/** A member of a relation with its value, or that it is not there; nothing where that is beside the point. */
function told(request: Json, path: string, { kind, each }: Relation): string[] {
  const name = each === undefined ? path : path.slice(each.length + 1);
  const values = valuesAt(request, path);
  if (values.length === 0) return missing.has(kind) ? [`no ${name}`] : [];
  if (values.every(Array.isArray)) {
    const items = values.reduce((sum, list) => sum + list.length, 0);
    const text = JSON.stringify(values.length === 1 ? values[0] : values);
    if (text.length <= shownLength) return [`${name} = ${text}`];
    return [`${name} with ${counted(items, 'items')} (${excerpt(values[0], shownLength)})`];
  }
  const more = values.length > 1 ? ` and ${values.length - 1} more` : '';
  return [`${name} = ${excerpt(values[0], shownLength)}${more}`];
}
