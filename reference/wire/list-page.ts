import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from './json-value.js';
import { stringMember } from './members.js';
import { readPageToken, writePageToken } from './page-token.js';

/** Something that is listed in the order in which it was made; `serial` grows and never comes twice in a list. */
interface Serial {
  readonly serial: number;
}

interface PageRequest {
  /** How many things a page holds; it may change from page to page. */
  limit: number;
  order: 'oldest first' | 'newest first';
  /** What a token is good for: the operation and all parameters that choose what is listed (behaviour.md section 6). */
  parameters: unknown;
  /** What a token is refused with that is none of ours, or was given for other parameters. */
  code: 'InvalidNextTokenException' | 'InvalidTokenException' | 'InvalidParameterException' | 'ValidationException';
}

/**
 * One page of a list. A page begins after the last thing of the page before, so that what is made or deleted between two
 * pages shifts nothing. The last page has no token.
 *
 * @param items all that is listed, oldest first
 * @throws {ServiceFault} with the code of the request
 */
export function listPage<T extends Serial>(
  items: readonly T[],
  input: JsonObject,
  { limit, order, parameters, code }: PageRequest,
): { page: T[]; NextToken: string | undefined } {
  const token = stringMember(input, 'NextToken');
  const last = token === undefined ? undefined : readPageToken(token, parameters);
  if (token !== undefined && last === undefined) {
    throw new ServiceFault(code, 'The token is not valid, or not for these parameters');
  }
  const newestFirst = order === 'newest first';
  const listed = newestFirst ? [...items].reverse() : items;
  const rest = listed.filter(({ serial }) => last === undefined || (newestFirst ? serial < last : serial > last));
  const page = rest.slice(0, limit);
  const end = page.at(-1);
  return { page, NextToken: end && rest.length > limit ? writePageToken(end.serial, parameters) : undefined };
}
