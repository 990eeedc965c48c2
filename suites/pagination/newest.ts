import { isJsonObject, type JsonObject } from '../../common/json.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';

/** The newest events that a question about a list of them is to be about, at least. */
const few = 5;

/**
 * The input of a list of events, with the times of its newest ones for bounds: an account may have had thousands before,
 * and what a run does makes more while the list is read.
 */
export async function newest(t: CheckContext, operation: string, input: JsonObject): Promise<JsonObject> {
  const { body } = await t.prepare(operation, { ...input, MaxResults: few });
  const events = Array.isArray(body.Events) ? body.Events.filter(isJsonObject) : [];
  const times = events.flatMap(({ EventTime }) => (typeof EventTime === 'number' ? [EventTime] : []));
  if (times.length === 0) return input;
  return { ...input, StartTime: Math.floor(Math.min(...times)), EndTime: Math.ceil(Math.max(...times)) + 1 };
}
