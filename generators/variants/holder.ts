import type { MemberRules } from '../member-rules.js';
import { type Json, placeOf, placeToPut, type Request, valueAt, withKey, withValue } from '../places.js';

/** A request that has a member, or could have it, and a way to give it another value there. */
export interface Holder<Value extends Json = Json> {
  request: Request;
  /** What the request has there. */
  value: Value | undefined;
  put(value: Json | undefined): Request;
}

/** The first request that has the member; else the first that could. Undefined where none could. */
export function holderOf(member: MemberRules, requests: readonly Request[]): Holder | undefined {
  const { path } = member;
  const having = requests.find((request) => placeOf(request, path) !== undefined);
  for (const request of having ? [having] : requests) {
    const place = placeToPut(request, path);
    if (!place) continue;
    if (path.endsWith('{key}'))
      return { request, value: String(place.at(-1)), put: (key) => withKey(request, place, String(key)) };
    return { request, value: valueAt(request, place), put: (value) => withValue(request, place, value) };
  }
  return undefined;
}

/** The same for a text: where no request has one, a text of nobody's stands for it. */
export function textHolderOf(
  member: MemberRules,
  requests: readonly Request[],
): { text: string; put(value: Json): Request } | undefined {
  const holder = holderOf(member, requests);
  if (!holder) return undefined;
  const { value, put } = holder;
  return { text: typeof value === 'string' ? value : 'nobody-has-this-one', put };
}
