import { isJsonObject, type Json } from '../../../common/json.js';
import { type Exchange, successBody } from '../../../harness/wire/exchange.js';

/** A text of a request that an answer told. */
export interface Told {
  /** The operation whose answer it was, and the member of that, as gaps name it. */
  operation: string;
  path: string;
  value: string;
}

/**
 * Which answer told the texts that a request cannot carry: the earliest that has one of them as a value, or at the end of an
 * ARN, and was not told it by us. Undefined where they are all our own. Pure.
 */
export function toldBy(steps: readonly Exchange[], texts: readonly string[]): Told | undefined {
  for (const exchange of steps) {
    const body = successBody(exchange);
    if (!body) continue;
    const ours = new Set(textsIn(JSON.parse(exchange.request.body || '{}') as Json).map(({ value }) => value));
    const told = textsIn(body).find(
      ({ value }) => !ours.has(value) && texts.some((text) => value === text || value.endsWith(`/${text}`)),
    );
    if (told) return { operation: exchange.operation, ...told };
  }
  return undefined;
}

/** Every text of a value with the path of its member. */
export function textsIn(value: Json, path = ''): { path: string; value: string }[] {
  if (typeof value === 'string') return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, `${path}[]`));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => textsIn(member, path ? `${path}.${name}` : name));
}
