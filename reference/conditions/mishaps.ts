import { createRandomSource } from '../random-source.js';
import { ServiceFault } from '../service-fault.js';

/** What goes wrong with a call that is itself in order: the connection breaks before or after it was done, or a 5xx. */
export type Mishap = 'reset-before' | 'reset-after' | 'internal' | 'unavailable';

const FULL = 2 ** 32;

/**
 * Chooses which calls meet a mishap. The choices follow from the seed and the number of the call, so the same calls in
 * the same order meet the same mishaps.
 *
 * @param resetRate share of the calls whose connection breaks, 0 to 1; half of them after the call was done
 * @param errorRate share of the calls that get a 5xx, 0 to 1; they are not done
 */
export function createMishaps(seed: number, resetRate: number, errorRate: number): () => Mishap | undefined {
  const random = createRandomSource(seed ^ 0x5eed);
  return () => {
    const chance = random() / FULL;
    const second = random() % 2 === 0;
    if (chance < resetRate) return second ? 'reset-before' : 'reset-after';
    if (chance < resetRate + errorRate) return second ? 'internal' : 'unavailable';
    return undefined;
  };
}

/** What the client hears of a mishap that is an answer; codes and status are those that AWS services share. */
export function mishapFault(mishap: 'internal' | 'unavailable'): ServiceFault {
  return mishap === 'internal'
    ? new ServiceFault('InternalFailure', 'The request processing has failed because of an unknown error.', 500)
    : new ServiceFault('ServiceUnavailable', 'The request has failed due to a temporary failure of the server.', 503);
}
