import { isJsonObject, type Json, type JsonObject } from '../../../common/json.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { successBody } from '../../../harness/wire/exchange.js';

/**
 * Reads what has to be known to clean up, which must neither end a check nor tell anything of it; undefined where the
 * target does not tell.
 */
export async function quietRead(
  t: CheckContext,
  operation: string,
  input: JsonObject,
): Promise<JsonObject | undefined> {
  const exchange = await t.session.target.call(operation, input);
  return successBody(exchange);
}

/** The objects of a list that an answer may have. */
export function objectsIn(list: Json | undefined): JsonObject[] {
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}
