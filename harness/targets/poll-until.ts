import type { JsonObject } from '../../common/json.js';
import { successBody } from '../wire/exchange.js';
import type { Target } from './target.js';

/**
 * How long a change of state may take, in milliseconds. AWS takes minutes for some (API_RestoreEventDataStore); an
 * emulator that needs longer than this for a state that it only pretends to go through would hold up the run.
 */
const patienceMs = { aws: 300_000, reference: 5_000, endpoint: 5_000 } as const;
/**
 * The first pause, and the longest: each is twice as long as the one before. Our own process answers for the reference, so
 * that a look in vain costs as much time as it saves: the pauses end when what it changes has settled, when a federation
 * has (`embeddedAccount`), and when a query has.
 */
const pauseMs = { aws: 2_000, reference: 60, endpoint: 25 } as const;
const longestMs = { aws: 8_000, reference: 50, endpoint: 400 } as const;

/**
 * Reads until a state holds, and returns the last state that was read; undefined where the target does not tell one.
 * The answers are not judged: how often a target is asked here depends on its pace.
 *
 * @param how.pause Waits so many milliseconds.
 * @param how.begunJustNow The change takes AWS its time, so that a look at once would be in vain there; an endpoint may
 *   have done it.
 */
export async function pollUntil(
  target: Target,
  read: { operation: string; input: JsonObject },
  holds: (state: JsonObject) => boolean,
  { pause, begunJustNow = false }: { pause: (ms: number) => Promise<void>; begunJustNow?: boolean },
): Promise<JsonObject | undefined> {
  const { kind } = target.settings;
  const end = Date.now() + patienceMs[kind];
  let ms: number = pauseMs[kind];
  for (let looks = 0; ; looks++) {
    if (looks > 0 || (begunJustNow && kind !== 'endpoint')) {
      await pause(ms);
      ms = Math.min(2 * ms, longestMs[kind]);
    }
    const exchange = await target.call(read.operation, read.input);
    const state = successBody(exchange);
    if (!state || holds(state) || Date.now() > end) return state;
  }
}
