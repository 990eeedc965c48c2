import type { JsonObject } from '../../../common/json.js';
import { Skipped } from '../../../harness/engine/check/check-signals.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import type { NamedKind } from '../../../harness/targets/resource-kinds.js';
import { successBody } from '../../../harness/wire/exchange.js';

/** What the check would be skipped without, where there is one: what can do without it does. */
export async function unlessSkipped<T>(have: () => Promise<T>): Promise<T | undefined> {
  try {
    return await have();
  } catch (error) {
    if (error instanceof Skipped) return undefined;
    throw error;
  }
}

/** Calls what one request of several needs, and tells the answer; undefined where the target refuses it. */
export async function bodyIfAny(
  t: CheckContext,
  operation: string,
  input: JsonObject,
): Promise<JsonObject | undefined> {
  const { exchange } = await t.call(operation, input);
  return successBody(exchange);
}

/**
 * Makes a resource that one request of several needs, and tells the answer; undefined where the target makes none, which
 * is no obstacle to the other requests. It goes when the check ends.
 */
export async function madeIfAny(
  t: CheckContext,
  kind: NamedKind,
  operation: string,
  input: JsonObject & { Name: string },
): Promise<JsonObject | undefined> {
  t.resources.keep({ kind, id: input.Name });
  return bodyIfAny(t, operation, input);
}
