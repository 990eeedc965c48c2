import type { Json, JsonObject } from '../../../common/json.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import type { Target } from '../../../harness/targets/target.js';
import { isAnswered } from '../../../harness/wire/exchange.js';

/**
 * What a read shows: members of its answer, or the error code that it is rejected with. Which of the two it is, is no
 * business of who compares two of them.
 */
export async function shownOrRejected(
  t: CheckContext,
  operation: string,
  input: JsonObject,
  pick: (body: JsonObject) => Json | undefined = (body) => body,
  as?: Target,
): Promise<Json> {
  const { exchange } = await t.call(operation, input, as);
  if (!isAnswered(exchange)) return null;
  const { result } = exchange;
  if (!result.isSuccess) return { refused: result.errorCode ?? result.status };
  return pick(result.jsonObject ?? {}) ?? null;
}

/** Some members of a body, those that are there. */
export function members(...names: readonly string[]): (body: JsonObject) => JsonObject {
  return (body) => Object.fromEntries(names.flatMap((name) => (body[name] === undefined ? [] : [[name, body[name]]])));
}
