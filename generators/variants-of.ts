import type { BrokenRuleKind } from '../spec/broken-rule.js';
import type { Bound, Facts } from '../spec/facts.js';
import type { Spec } from '../spec/load.js';
import { relationMembers } from '../spec/relation-path.js';
import { anotherItem } from './another-item.js';
import { memberRules, underCircumstance } from './member-rules.js';
import { type Json, placeOf, placeToPut, type Request, valueAt, withValue } from './places.js';
import { type OperationRelation, relationsOf, uniqueIn } from './relations-of.js';
import { oneMemberEach } from './valid-requests.js';
import type { Variant } from './variant.js';
import { arnVariants, isNamedByArn } from './variants/arn-variants.js';
import { numberVariants } from './variants/number-variants.js';
import { relationVariants } from './variants/relation-variants.js';
import { requiredVariants, typeVariants } from './variants/shape-variants.js';
import { sizeVariants } from './variants/size-variants.js';
import { textVariants } from './variants/text-variants.js';
import { valueVariants } from './variants/value-variants.js';

/**
 * From valid requests of an operation that between them send its members: requests at both sides of every documented
 * rule. Pure; the same requests give the same variants.
 *
 * @param kinds The rules that are asked for; all of them where it is left out.
 */
export function variantsOf(
  { spec, facts }: { spec: Spec; facts: Facts },
  operation: string,
  given: readonly Request[],
  kinds?: readonly BrokenRuleKind[],
): Variant[] {
  const members = memberRules(spec, facts, operation);
  const relations = relationsOf(facts, operation, members);
  const requests = shortestFirst(given, oneMemberEach({ spec, facts }, operation, given));
  const another = (list: string) => anotherItem(list, members, uniqueIn(relations, list)?.by);
  const apart = (path: string) => withoutRivals(path, requests, relations);
  const wanted = (...some: BrokenRuleKind[]) => kinds === undefined || some.some((kind) => kinds.includes(kind));
  const variants = [
    ...members.flatMap((member) => [
      ...(wanted('required') ? requiredVariants(member, apart(member.path)) : []),
      ...(wanted('type') ? typeVariants(member, apart(member.path)) : []),
      ...(wanted('enum', 'values') ? valueVariants(member, apart(member.path)) : []),
      ...(wanted('min-length', 'max-length', 'pattern')
        ? textVariants(member, apart(member.path), isNamedByArn(member, facts.identifiers))
        : []),
      ...(wanted('min', 'max') ? numberVariants(member, apart(member.path)) : []),
      ...member.conditional.flatMap((bound) => {
        const there = requests.filter((request) => isCircumstance(bound, operation, request));
        const where = there.length > 0 ? there : made(bound, requests);
        const then = underCircumstance(member, bound);
        const variants = [
          ...(wanted('min', 'max') ? numberVariants(then, where) : []),
          ...(wanted('values') && bound.values ? valueVariants(then, where) : []),
        ];
        // What nobody said to be valid need not be accepted.
        return there.length > 0 ? variants : variants.map((variant) => ({ ...variant, sufficient: false }));
      }),
      ...(wanted('min-size', 'max-size') ? sizeVariants(member, requests, another(member.path)) : []),
      ...(wanted('arn-partition') ? arnVariants(member, facts.identifiers, requests) : []),
    ]),
    ...relations
      .filter(({ relation }) => wanted(relation.kind))
      .flatMap((relation) => relationVariants(relation, requests, another(relationMembers(relation.relation)[0]!))),
  ];
  return variants.filter(({ rule }) => wanted(rule.kind));
}

/** The requests, made so that a conditional bound holds for them. */
function made({ holdsWith }: Bound, requests: readonly Request[]): Request[] {
  return requests.flatMap((request) => {
    const place = holdsWith && placeToPut(request, holdsWith.member);
    return place ? [withValue(request, place, holdsWith.value)] : [];
  });
}

/** Whether a request shows that a conditional bound holds for it. */
function isCircumstance({ holdsWith }: Bound, operation: string, request: Request): boolean {
  if (!holdsWith) return true;
  const place = placeOf(request, holdsWith.member);
  if (!place) return holdsWith.defaultOf?.includes(operation) ?? false;
  return valueAt(request, place) === holdsWith.value;
}

/** A list with more items than this says nothing more by them, but where their number is what is asked for. */
const manyItems = 10;

/**
 * The minimal request, and then the others with what can be made of them: with one member alone, and with long lists cut.
 * The shortest that will do is changed, so that a failure shows little else.
 */
function shortestFirst([minimal, ...others]: readonly Request[], single: readonly Request[]): Request[] {
  if (!minimal) return [];
  const given = [...single, ...others];
  const cut = given.filter((request) => hasLongList(request)).map((request) => cutLists(request) as Request);
  const all = [...given, ...cut].map((request) => ({ request, length: JSON.stringify(request).length }));
  return [minimal, ...all.toSorted((a, b) => a.length - b.length).map(({ request }) => request)];
}

function hasLongList(value: Json): boolean {
  if (Array.isArray(value)) return value.length > manyItems || value.some(hasLongList);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasLongList);
}

function cutLists(value: Json): Json {
  if (Array.isArray(value)) return (value.length > manyItems ? value.slice(0, 1) : value).map(cutLists);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, cutLists(of)]));
}

/** The requests to put a member into: where none has it, without the members that exclude it. */
function withoutRivals(
  path: string,
  requests: readonly Request[],
  relations: readonly OperationRelation[],
): readonly Request[] {
  if (requests.some((request) => placeOf(request, path))) return requests;
  const rivals = relations.flatMap(({ relation }) =>
    relation.kind === 'exclusive' && relation.members.includes(path) ? relation.members : [],
  );
  if (rivals.length === 0) return requests;
  return requests
    .map((request) => Object.fromEntries(Object.entries(request).filter(([name]) => !rivals.includes(name))))
    .filter((request) => namesAnyOf(request, relations));
}

/** Whether a request still has one of the members that it needs one of. */
function namesAnyOf(request: Request, relations: readonly OperationRelation[]): boolean {
  return relations.every(
    ({ relation }) => relation.kind !== 'any-of' || relation.members.some((path) => placeOf(request, path)),
  );
}
