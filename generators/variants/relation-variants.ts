import type { Relation } from '../../spec/facts.js';
import { type Json, placeOf, placesOf, placeToPut, type Request, valueAt, withValue } from '../places.js';
import { membersOf, type OperationRelation } from '../relations-of.js';
import type { Variant } from '../variant.js';
import type { Another } from './size-variants.js';

/** Requests that break a relation between members, and one that keeps it where there is one. */
export function relationVariants(
  { relation, requirement }: OperationRelation,
  requests: readonly Request[],
  another: Another,
): Variant[] {
  const rule = { kind: relation.kind, path: membersOf(relation).toSorted().join('+'), requirement };
  const { inside = [], outside } = sidesOf(relation, requests, another);
  return [
    ...inside.map((plain): Variant => ({ rule, side: 'inside', sufficient: true, plain })),
    ...outside.map((plain): Variant => ({ rule, side: 'outside', sufficient: false, plain })),
  ];
}

interface Sides {
  inside?: readonly Request[];
  outside: readonly Request[];
}

function sidesOf(relation: Relation, requests: readonly Request[], another: Another): Sides {
  switch (relation.kind) {
    case 'exclusive':
      return { inside: having(requests, relation.members), outside: together(requests, relation.members) };
    case 'any-of':
      return { inside: having(requests, relation.members), outside: without(requests, relation.members) };
    case 'together': {
      const whole = requests.filter((request) => relation.members.every((path) => has(request, path)));
      return {
        inside: whole.slice(0, 1),
        outside: whole.slice(0, 1).flatMap((request) => relation.members.map((path) => less(request, path))),
      };
    }
    case 'dependent': {
      const { member, needs, equals } = relation;
      const meant = requests.filter(
        (request) =>
          has(request, member) && has(request, needs) && (equals === undefined || read(request, member) === equals),
      );
      return { inside: meant.slice(0, 1), outside: meant.slice(0, 1).map((request) => less(request, needs)) };
    }
    case 'unique':
      return repeated(requests, relation.list, relation.by, another);
    case 'ordered':
      return ordered(requests, relation.members);
    case 'combination': {
      const [request] = requests;
      const forbidden = request && Object.entries(relation.forbids).reduce(given, request);
      return { outside: forbidden ? [forbidden] : [] };
    }
    case 'total':
      return totals(requests, relation.members, relation.max, another);
  }
}

function has(request: Request, path: string): boolean {
  return placeOf(request, path) !== undefined;
}

function read(request: Request, path: string): Json | undefined {
  const place = placeOf(request, path);
  return place && valueAt(request, place);
}

function less(request: Request, path: string): Request {
  const place = placeOf(request, path);
  return place ? withValue(request, place, undefined) : request;
}

function given(request: Request, [path, value]: readonly [string, Json]): Request {
  const place = placeToPut(request, path);
  return place ? withValue(request, place, value) : request;
}

/** The first request that has each of the members. */
function having(requests: readonly Request[], members: readonly string[]): Request[] {
  const found = members.map((path) => requests.find((request) => has(request, path)));
  return [...new Set(found.filter((request) => request !== undefined))];
}

/** A request with one of the members, and another of them from elsewhere, for each pair. */
function together(requests: readonly Request[], members: readonly string[]): Request[] {
  return members.slice(1).flatMap((second, index) => {
    const first = requests.find((request) => has(request, members[index]!));
    const other = requests.map((request) => read(request, second)).find((value) => value !== undefined);
    return first && other !== undefined ? [given(first, [second, other])] : [];
  });
}

/** The plainest request that has one of the members, without any of them. */
function without(requests: readonly Request[], members: readonly string[]): Request[] {
  const request = requests.find((candidate) => members.some((path) => has(candidate, path)));
  return request ? [members.reduce(less, request)] : [];
}

function repeated(requests: readonly Request[], list: string, by: string | undefined, another: Another): Sides {
  const request = requests.find((candidate) => {
    const items = read(candidate, list);
    return Array.isArray(items) && items.length > 0;
  });
  const place = request && placeOf(request, list);
  if (!request || !place) return { outside: [] };
  const items = valueAt(request, place) as Json[];
  const [first] = items as [Json];
  const same = another(first, items.length);
  const twin = by === undefined ? first : { ...(same as Request), [by]: (first as Request)[by]! };
  return { inside: [request], outside: [withValue(request, place, [...items, twin])] };
}

/** An hour, in the seconds that timestamps are. */
const hour = 3600;

function ordered(requests: readonly Request[], members: readonly string[]): Sides {
  const request = requests.find((candidate) => members.every((path) => has(candidate, path))) ?? requests[0];
  if (!request) return { outside: [] };
  const known = members.map((path) => read(request, path)).find((value) => typeof value === 'number');
  const last = typeof known === 'number' ? known : Math.floor(Date.now() / 1000) - hour;
  const rising = members.map((path, index) => [path, last - (members.length - 1 - index) * hour] as const);
  const falling = members.map((path, index) => [path, last - index * hour] as const);
  return { inside: [rising.reduce(given, request)], outside: [falling.reduce(given, request)] };
}

/** As many items as the lists may have together, and one more, spread evenly over as many lists as it takes. */
function totals(requests: readonly Request[], members: readonly string[], max: number, another: Another): Sides {
  const filled = (total: number): Request | undefined => {
    const request = requests.find((candidate) => members.some((path) => placesOf(candidate, path).length > 1));
    const places = request && members.flatMap((path) => placesOf(request, path));
    if (!request || !places) return undefined;
    return places.reduce((filling, place, index) => {
      const items = valueAt(filling, place) as Json[];
      const share = Math.floor(total / places.length) + (index < total % places.length ? 1 : 0);
      const more = Array.from({ length: share }, (_, number) => items[number] ?? another(items[0]!, number));
      return withValue(filling, place, more);
    }, request);
  };
  return {
    inside: [filled(max)].filter((request) => request !== undefined),
    outside: [filled(max + 1)].filter((request) => request !== undefined),
  };
}
