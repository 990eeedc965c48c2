import { isFreeField } from '../free-field.js';
import type { MemberRules } from '../member-rules.js';
import { type Json, placesOf, placeToPut, type Request, valueAt, withKey, withValue } from '../places.js';

/** A request that has a member, or could have it, and a way to give it another value there. */
export interface Holder<Value extends Json = Json> {
  request: Request;
  /** What the request has there. */
  value: Value | undefined;
  put(value: Json | undefined): Request;
}

/**
 * The first request that has the member, at a place where its value leads nothing else; else the first that could have it.
 * Undefined where none could.
 */
export function holderOf(member: MemberRules, requests: readonly Request[]): Holder | undefined {
  const { path } = member;
  const there = requests.flatMap((request) => placesOf(request, path).map((place) => ({ request, place })));
  const having = there.find(({ request, place }) => isFreeField(request, place)) ?? there[0];
  const could = having ? [having] : requests.map((request) => ({ request, place: placeToPut(request, path) }));
  for (const { request, place } of could) {
    if (!place) continue;
    if (path.endsWith('{key}'))
      return { request, value: String(place.at(-1)), put: (key) => withKey(request, place, String(key)) };
    return { request, value: valueAt(request, place), put: (value) => withValue(request, place, value) };
  }
  return undefined;
}

/** The same for a text: an ARN is told by what stands behind its last slash, and a text of nobody's stands for none. */
export function textHolderOf(
  member: MemberRules,
  requests: readonly Request[],
  named: boolean,
): { text: string; put(value: Json): Request } | undefined {
  const holder = holderOf(member, requests);
  if (!holder) return undefined;
  const { value, put } = holder;
  const text = typeof value === 'string' ? value : 'nobody-has-this-one';
  return { text: text.startsWith('arn:') && named ? text.slice(text.lastIndexOf('/') + 1) : text, put };
}
