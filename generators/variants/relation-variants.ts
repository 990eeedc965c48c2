import type { Relation } from '../../spec/facts.js';
import { relationPath } from '../../spec/relation-path.js';
import { isFreeField } from '../free-field.js';
import { type Json, type Place, placeOf, placesOf, placeToPut, type Request, valueAt, withValue } from '../places.js';
import type { OperationRelation } from '../relations-of.js';
import type { Variant } from '../variant.js';
import type { Another } from './size-variants.js';

/** Requests that break a relation between members, and one that keeps it where there is one. */
export function relationVariants(
  { relation, requirement }: OperationRelation,
  requests: readonly Request[],
  another: Another,
): Variant[] {
  const rule = { kind: relation.kind, path: relationPath(relation), requirement };
  const { unless, each } = relation;
  const where = unless ? requests.filter((request) => !has(request, unless)) : requests;
  const { inside = [], outside } = each
    ? withinItems(relation, each, where, another)
    : sidesOf(relation, where, another, where);
  return [
    ...inside.map((plain): Variant => ({ rule, side: 'inside', sufficient: true, plain })),
    ...outside.map((plain): Variant => ({ rule, side: 'outside', sufficient: false, plain })),
  ];
}

/** The same for a relation within items of a list: each item is taken for a request of its own, and put back. */
function withinItems(relation: Relation, each: string, requests: readonly Request[], another: Another): Sides {
  const below = JSON.parse(JSON.stringify(relation).replaceAll(`"${each}.`, '"')) as Relation;
  const items = requests.flatMap((request) => placesOf(request, each).map((place) => ({ request, place })));
  const values = items.map(({ request, place }) => valueAt(request, place) as Request);
  for (const { request, place } of items) {
    const own = valueAt(request, place) as Request;
    const { inside = [], outside } = sidesOf(below, [own], another, values);
    const put = (item: Request) => withValue(request, place, item);
    if (outside.length > 0) return { inside: inside.map(put), outside: outside.map(put) };
  }
  return { outside: [] };
}

interface Sides {
  inside?: readonly Request[];
  outside: readonly Request[];
}

/** Made of the requests; values that they lack are taken from the donors. */
function sidesOf(
  relation: Relation,
  requests: readonly Request[],
  another: Another,
  donors: readonly Request[],
): Sides {
  switch (relation.kind) {
    case 'exclusive':
      return { inside: having(requests, relation.members), outside: together(requests, relation.members, donors) };
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
      const { member, needs, equals, value } = relation;
      const fits = (request: Request) => equals === undefined || read(request, member) === equals;
      const both = requests.filter((request) => has(request, member) && has(request, needs) && fits(request));
      const alone = requests.filter((request) => has(request, member) && !has(request, needs)).slice(0, 1);
      if (value !== undefined)
        return {
          inside: both.slice(0, 1),
          outside: both.flatMap((request) => withoutItem(request, needs, value)).slice(0, 1),
        };
      const lacking = both.length > 0 ? both.slice(0, 1).map((request) => less(request, needs)) : alone;
      const outside = lacking.map((request) => (equals === undefined ? request : given(request, [member, equals])));
      return { inside: both.slice(0, 1), outside };
    }
    case 'unique':
      return repeated(requests, relation.list, relation.by, another);
    case 'ordered':
      return ordered(requests, relation.members);
    case 'combination': {
      const { forbids, withAny } = relation;
      const values = Object.entries(forbids);
      const [base] = requests.filter((request) => !withAny || withAny.some((path) => has(request, path)));
      // An item is what its values say that it is: there, what does not go with them is put to them, not the other way.
      const ofItems = donors !== requests;
      if (base && !ofItems) return { inside: [base], outside: [values.reduce(given, base)] };
      const [meant] = requests.filter((request) => values.every(([path, value]) => read(request, path) === value));
      const extras = (withAny ?? []).flatMap((path) => donors.flatMap((request) => taken(request, path)));
      const [extra] = extras.toSorted(([, a], [, b]) => JSON.stringify(a).length - JSON.stringify(b).length);
      return meant && extra ? { inside: [meant], outside: [given(meant, extra)] } : { outside: [] };
    }
    case 'total':
      return totals(requests, relation, another);
  }
}

function has(request: Request, path: string): boolean {
  return placeOf(request, path) !== undefined;
}

function read(request: Request, path: string): Json | undefined {
  const place = placeOf(request, path);
  return place && valueAt(request, place);
}

function taken(request: Request, path: string): [string, Json][] {
  const value = read(request, path);
  return value === undefined ? [] : [[path, value]];
}

function less(request: Request, path: string): Request {
  const place = placeOf(request, path);
  return place ? withValue(request, place, undefined) : request;
}

/** The request without the list item that holds a value, where the list has others. */
function withoutItem(request: Request, path: string, value: Json): Request[] {
  const place = placesOf(request, path).find((one) => valueAt(request, one) === value);
  const index = place?.findLastIndex((step) => typeof step === 'number') ?? -1;
  if (!place || index < 0) return [];
  const items = valueAt(request, place.slice(0, index)) as Json[];
  return items.length > 1 ? [withValue(request, place.slice(0, index + 1), undefined)] : [];
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
function together(requests: readonly Request[], members: readonly string[], donors: readonly Request[]): Request[] {
  return members.slice(1).flatMap((second, index) => {
    const first = requests.find((request) => has(request, members[index]!));
    const other = donors.map((request) => read(request, second)).find((value) => value !== undefined);
    return first && other !== undefined ? [given(first, [second, other])] : [];
  });
}

/** The plainest request that has one of the members, without any of them. */
function without(requests: readonly Request[], members: readonly string[]): Request[] {
  const request = requests.find((candidate) => members.some((path) => has(candidate, path)));
  return request ? [members.reduce(less, request)] : [];
}

function repeated(requests: readonly Request[], list: string, by: string | undefined, another: Another): Sides {
  const lengthIn = (candidate: Request) => (read(candidate, list) as Json[]).length;
  const listed = requests.filter((candidate) => Array.isArray(read(candidate, list)) && lengthIn(candidate) > 0);
  // The shortest: one as long as allowed would be too long with an item more.
  const [request] = listed.toSorted((a, b) => lengthIn(a) - lengthIn(b));
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

/** The request with the item that holds the place standing there twice. */
function withTwin(request: Request, place: Place): Request {
  const index = place.findLastIndex((step) => typeof step === 'number');
  if (index < 0) return request;
  const list = place.slice(0, index);
  const items = valueAt(request, list) as Json[];
  return withValue(request, list, [...items, structuredClone(items[Number(place[index])]!)]);
}

/** As many items as the lists may have together, and one more, in those lists that can grow. */
function totals(
  requests: readonly Request[],
  { members, max, uncounted = [] }: Extract<Relation, { kind: 'total' }>,
  another: Another,
): Sides {
  const counts = (item: Json) => !uncounted.includes(String(item));
  const growingIn = (request: Request) =>
    members
      .flatMap((path) => placesOf(request, path))
      .filter((place) => {
        const items = valueAt(request, place) as Json[];
        return items.length > 0 && isFreeField(request, place) && items.every(counts);
      });
  // A list may have a bound of its own that is as large: the more lists, the better.
  const [most] = requests.toSorted((a, b) => growingIn(b).length - growingIn(a).length);
  const request = most && growingIn(most).length === 1 ? withTwin(most, growingIn(most)[0]!) : most;
  const growing = request ? growingIn(request) : [];
  if (!request || growing.length === 0) return { outside: [] };
  const all = members.flatMap((path) => placesOf(request, path)).flatMap((place) => valueAt(request, place) as Json[]);
  const grown = growing.flatMap((place) => valueAt(request, place) as Json[]);
  const others = all.filter(counts).length - grown.length;
  const filled = (total: number): Request =>
    growing.reduce((filling, place, index) => {
      const items = valueAt(filling, place) as Json[];
      const left = total - others;
      const share = Math.floor(left / growing.length) + (index < left % growing.length ? 1 : 0);
      const more = Array.from({ length: share }, (_, number) => items[number] ?? another(items[0]!, number));
      return withValue(filling, place, more);
    }, request);
  return { inside: [filled(max)], outside: [filled(max + 1)] };
}
