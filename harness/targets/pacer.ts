import pThrottle from 'p-throttle';
import type { Rates } from '../../spec/facts.js';

/** Waits until a request of an operation may be sent. */
export type Pacer = (operation: string) => Promise<void>;

/** Keeps each operation to the requests per second that AWS allows it, so that a run is not what fills an account's quota. */
export function createPacer(rates: Rates): Pacer {
  const gates = new Map<string, () => Promise<void>>();
  return async (operation) => {
    let gate = gates.get(operation);
    if (!gate) {
      const limit =
        rates.operations[operation] ?? (/^(Get|List|Describe)/.test(operation) ? rates.reads : rates.others);
      gate = pThrottle({ limit, interval: 1_000, strict: true })(async () => undefined);
      gates.set(operation, gate);
    }
    await gate();
  };
}
