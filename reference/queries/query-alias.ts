import { invalidParameter } from '../wire/invalid-parameter.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';

const ALIAS = /^[a-zA-Z][a-zA-Z0-9._-]{0,255}$/;

/** @throws {ServiceFault} InvalidParameterException for a QueryAlias that can be none (bounds.json) */
export function readQueryAlias(input: JsonObject): string | undefined {
  const alias = stringMember(input, 'QueryAlias');
  if (alias !== undefined && !ALIAS.test(alias)) throw invalidParameter(`Not the alias of a query: ${alias}`);
  return alias;
}
