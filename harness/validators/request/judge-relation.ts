import { isJsonObject, type Json } from '../../../common/json.js';
import type { BrokenRule } from '../../../spec/broken-rule.js';
import type { Relation } from '../../../spec/facts.js';
import { relationPath } from '../../../spec/relation-path.js';
import type { StatedRelation } from './request-rules.js';
import { valuesAt } from './values-at.js';

/**
 * Whether a request breaks a relation between its members. `broken` is what its members break by themselves: a member
 * that is there and wrong makes nothing else wrong by being so.
 */
export function judgeRelation(
  { relation, requirement }: StatedRelation,
  input: Json,
  broken: readonly BrokenRule[],
): BrokenRule[] {
  const { each, unless } = relation;
  if (unless !== undefined && valuesAt(input, unless).length > 0) return [];
  const scopes = each === undefined ? [input] : valuesAt(input, each).filter(isJsonObject);
  const within = (path: string) => (each === undefined ? path : path.slice(each.length + 1));
  const isBroken = scopes.some((scope) =>
    breaks(relation, { values: (path) => valuesAt(scope, within(path)), broken }),
  );
  return isBroken ? [{ kind: relation.kind, path: relationPath(relation), requirement }] : [];
}

interface Scope {
  /** The values of a member; none where it is absent or null. */
  values(path: string): Json[];
  broken: readonly BrokenRule[];
}

function breaks(relation: Relation, { values, broken }: Scope): boolean {
  const isSet = (path: string) => values(path).length > 0;
  const isFaulty = (path: string) => broken.some((rule) => rule.path === path || isOwner(rule.path, path));
  switch (relation.kind) {
    case 'exclusive':
      return relation.members.filter(isSet).length > 1;
    case 'any-of':
      return !relation.members.some(isSet);
    case 'together': {
      const given = relation.members.filter((path) => values(path).some((value) => value !== ''));
      return given.length > 0 && given.length < relation.members.length;
    }
    case 'dependent': {
      const { member, equals, needs, value } = relation;
      const applies = equals === undefined ? isSet(member) : values(member).includes(equals);
      if (!applies || isFaulty(needs)) return false;
      return value === undefined ? !values(needs).some(isNotEmpty) : !values(needs).includes(value);
    }
    case 'unique':
      return values(relation.list).some((list) => Array.isArray(list) && repeats(list, relation.by));
    case 'ordered': {
      const numbers = relation.members.flatMap(values).filter((value) => typeof value === 'number');
      return numbers.some((number, index) => index > 0 && number < numbers[index - 1]!);
    }
    case 'combination': {
      const { forbids, withAny } = relation;
      const all = Object.entries(forbids).every(([path, value]) => values(path).includes(value));
      const any = withAny?.some((path) => !isFaulty(path) && values(path).some(isNotEmpty)) ?? true;
      return all && any;
    }
    case 'total': {
      const { members, max, uncounted = [] } = relation;
      if (members.some((path) => broken.some((rule) => rule.kind === 'max-size' && rule.path === path))) return false;
      const items = members.flatMap(values).flatMap((list) => (Array.isArray(list) ? list : []));
      return items.filter((item) => typeof item !== 'string' || !uncounted.includes(item)).length > max;
    }
  }
}

/** Whether a member holds the other one. */
function isOwner(owner: string, path: string): boolean {
  return path.startsWith(owner) && /^[.[{]/.test(path.slice(owner.length));
}

function isNotEmpty(value: Json): boolean {
  return !(Array.isArray(value) && value.length === 0);
}

/** Whether two items are the same, or have the same text in this member. */
function repeats(list: readonly Json[], by: string | undefined): boolean {
  const keys = by === undefined ? list : list.flatMap((item) => valuesAt(item, by));
  const texts = keys.map((key) => JSON.stringify(key));
  return new Set(texts).size < texts.length;
}
