import type { JsonObject } from '../../../common/json.js';
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
