import { setTimeout as delay } from 'node:timers/promises';
import { isSuccess } from '../wire/error-code.js';
import { isAnswered } from '../wire/exchange.js';
import { type JsonObject, jsonObjectOf } from '../wire/json-body.js';
import type { Target } from './target.js';

/**
 * How long a change of state may take, in milliseconds. AWS takes minutes for some (API_RestoreEventDataStore); an
 * emulator that needs longer than this for a state that it only pretends to go through would hold up the run.
 */
const patienceMs = { aws: 300_000, reference: 5_000, endpoint: 5_000 } as const;
/**
 * The first pause, and the longest: each is twice as long as the one before. Our own process answers for the reference, so
 * that a look in vain costs as much time as it saves.
 */
const pauseMs = { aws: 2_000, reference: 60, endpoint: 25 } as const;
const longestMs = { aws: 8_000, reference: 120, endpoint: 400 } as const;

/**
 * Reads until a state holds, and returns the last state that was read; undefined where the target does not tell one.
 * The answers are not judged: how often a target is asked here depends on its pace.
 */
export async function pollUntil(
  target: Target,
  read: { operation: string; input: JsonObject },
  holds: (state: JsonObject) => boolean,
): Promise<JsonObject | undefined> {
  const { kind } = target.settings;
  const end = Date.now() + patienceMs[kind];
  for (let pause: number = pauseMs[kind]; ; pause = Math.min(2 * pause, longestMs[kind])) {
    const exchange = await target.call(read.operation, read.input);
    const state = isAnswered(exchange) && isSuccess(exchange.result) ? jsonObjectOf(exchange.result) : undefined;
    if (!state || holds(state) || Date.now() > end) return state;
    await delay(pause);
  }
}
