import { type Exchange, isAnswered, type Weather } from '../wire/exchange.js';
import { isThrottled } from '../wire/throttling.js';
import type { TargetSettings } from './target-settings.js';
import { saysUnknown, type UnknownAnswer } from './unknown-answer.js';

/**
 * How often a request is sent that meets a 5xx or a cut connection, the first time included, and the unit of the growing
 * pauses in milliseconds.
 */
const retries = {
  /**
   * On this machine a server that fails three times is no weather. Where one of fifty connections is cut, some request of a
   * run is cut three times.
   */
  near: { 'server-error': 3, reset: 4, unitMs: 20 },
  /** AWS may be unavailable for seconds. */
  aws: { 'server-error': 5, reset: 5, unitMs: 250 },
};
/** Throttling is waited out longer than a failure: CloudTrail's buckets refill by one token a second. */
const throttled = { attempts: 8, longest: 25 };

/** What an exchange met that may pass; undefined where it got what stands as its answer. */
export function weatherOf(exchange: Exchange, unknownAnswer: UnknownAnswer | undefined): Weather | undefined {
  if (!isAnswered(exchange)) return exchange.result.phase === 'reset' ? 'reset' : undefined;
  if (isThrottled(exchange.result)) return 'throttled';
  return exchange.result.status < 500 || saysUnknown(exchange, unknownAnswer) ? undefined : 'server-error';
}

/** Milliseconds to wait before a request is sent again that met this, and this before; undefined where it is not. */
export function pauseAfter(
  met: Weather,
  before: readonly Weather[],
  { kind, limits }: Pick<TargetSettings, 'kind' | 'limits'>,
): number | undefined {
  const attempts = 1 + before.filter((one) => (one === 'throttled') === (met === 'throttled')).length;
  if (met === 'throttled') {
    const { attempts: most, longest } = throttled;
    const times = Math.min(2 ** (attempts - 1), longest);
    // Requests that were throttled together are not to come back together.
    return attempts < most ? limits.throttledMs * times * (0.5 + Math.random() / 2) : undefined;
  }
  const { [met]: most, unitMs } = kind === 'aws' ? retries.aws : retries.near;
  return attempts < most ? unitMs * 2 ** attempts : undefined;
}
