import fc from 'fast-check';
import type { Facts } from '../spec/facts.js';
import type { Spec } from '../spec/load.js';
import { type MemberRules, memberRules } from './member-rules.js';
import { type Json, type Place, placeOf, placesOf, type Request, valueAt, withValue } from './places.js';
import { type OperationRelation, relationsOf, uniqueIn } from './relations-of.js';
import { validValue } from './valid-value.js';

/** Which members a generated request leaves as they were given. */
export interface GivenMembers {
  /** Paths whose values mean more than their rules tell; what lies below them stays too. */
  fixed: readonly string[];
}

/**
 * Valid requests, made of ones that are known to be valid: optional members come and go, and those whose bounds are all
 * that there is to know of them get any value inside. They shrink to the plainest request that was given.
 */
export function validRequests(
  { spec, facts }: { spec: Spec; facts: Facts },
  operation: string,
  requests: readonly Request[],
  { fixed }: GivenMembers,
): fc.Arbitrary<Request> {
  const members = memberRules(spec, facts, operation);
  const relations = relationsOf(facts, operation, members);
  const isFixed = ({ path }: MemberRules) => fixed.some((given) => path === given || isBelow(path, given));
  const free = members.filter((member) => !isFixed(member) && !isRelated(member.path, relations));
  const optional = free.filter(({ path, required }) => !required && !/[.[{]/.test(path));
  const [minimal] = requests;
  return fc.constantFrom(...requests).chain((request) =>
    fc
      .record({
        kept: fc.subarray(
          optional.filter(({ path }) => path in request && !(path in minimal!)).map(({ path }) => path),
        ),
        values: fc.record(
          Object.fromEntries(
            free.flatMap((member) => {
              const place = placeOf(request, member.path);
              const value = place && validValue(member);
              if (!value) return [];
              const taken = takenBeside(request, member.path, place, relations);
              return [[member.path, value.filter((of) => !taken.includes(of)).map((of) => ({ place, of }))]];
            }),
          ),
        ),
      })
      .map(({ kept, values }) => {
        const filled = Object.values(values).reduce((filling, { place, of }) => withValue(filling, place, of), request);
        const left = optional.filter(({ path }) => !(path in minimal!) && !kept.includes(path)).map(({ path }) => path);
        return Object.fromEntries(Object.entries(filled).filter(([name]) => !left.includes(name)));
      }),
  );
}

/** The minimal request with each further member of the others alone, as far as the relations between members let it. */
export function oneMemberEach(
  { spec, facts }: { spec: Spec; facts: Facts },
  operation: string,
  requests: readonly Request[],
): Request[] {
  const members = memberRules(spec, facts, operation);
  const relations = relationsOf(facts, operation, members);
  const [minimal, ...others] = requests;
  if (!minimal) return [];
  return members
    .filter(
      ({ path, required }) => !required && !/[.[{]/.test(path) && !(path in minimal) && !isRelated(path, relations),
    )
    .flatMap(({ path }) => {
      // Beside what the minimal request says it may mean nothing: that request shows that it goes with it.
      const given = others.find((request) => path in request && Object.keys(minimal).every((name) => name in request));
      return given ? [{ ...minimal, [path]: given[path]! }] : [];
    });
}

/** What a value must differ from: those of the other items, where a list may have none twice. */
function takenBeside(
  request: Request,
  path: string,
  place: Place,
  relations: readonly OperationRelation[],
): (Json | undefined)[] {
  const list = path.slice(0, Math.max(0, path.lastIndexOf('[]')));
  const unique = uniqueIn(relations, list);
  if (!unique || path !== (unique.by === undefined ? `${list}[]` : `${list}[].${unique.by}`)) return [];
  const item = place.findLastIndex((step) => typeof step === 'number');
  const isAnother = (other: Place) =>
    other[item] !== place[item] && place.slice(0, item).every((step, index) => other[index] === step);
  return placesOf(request, path)
    .filter(isAnother)
    .map((other) => valueAt(request, other));
}

function isBelow(path: string, owner: string): boolean {
  return path.startsWith(owner) && /^[.[{]/.test(path.slice(owner.length));
}

/** Whether a member comes and goes with others. What is bounded by itself, or needed where nothing else is, stands alone all the same. */
function isRelated(path: string, relations: readonly OperationRelation[]): boolean {
  return relations.some(({ relation }) => {
    if (relation.kind === 'unique' || relation.kind === 'total' || relation.kind === 'any-of') return false;
    if (relation.kind === 'dependent') return relation.member === path || relation.needs === path;
    return relation.kind === 'combination' ? path in relation.forbids : relation.members.includes(path);
  });
}
