import { ServiceFault } from '../service-fault.js';

/** A rate for each operation, the same for all, or the documented one of each. */
export type ThrottleOption = number | 'documented';

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** The operations whose documented rate does not follow from their name. */
const DOCUMENTED: Readonly<Record<string, number>> = {
  LookupEvents: 2,
  ListInsightsData: 2,
  ListInsightsMetricData: 1,
  RegisterOrganizationDelegatedAdmin: 10,
};

/**
 * The documented rate of an operation, in calls per second for an account in a Region (behaviour.md section 7). For
 * RegisterOrganizationDelegatedAdmin two sources disagree; the more generous one is taken.
 */
export function documentedRate(operation: string): number {
  return DOCUMENTED[operation] ?? (/^(?:Get|Describe|List)/.test(operation) ? 10 : 1);
}

/** One token bucket for each operation, account and Region; it holds what one second brings, and one call at least. */
export class Throttle {
  readonly #buckets = new Map<string, Bucket>();

  constructor(readonly option: ThrottleOption) {}

  /**
   * Takes one call out of the bucket.
   *
   * @param now milliseconds since the epoch
   * @throws {ServiceFault} ThrottlingException when the bucket is empty (error-conditions.json, LookupEvents)
   */
  take(operation: string, account: string, region: string, now: number): void {
    const rate = this.option === 'documented' ? documentedRate(operation) : this.option;
    const capacity = Math.max(1, rate);
    const key = `${operation} ${account} ${region}`;
    const bucket = this.#buckets.get(key) ?? { tokens: capacity, filledAt: now };
    bucket.tokens = Math.min(capacity, bucket.tokens + (Math.max(0, now - bucket.filledAt) / 1000) * rate);
    bucket.filledAt = now;
    // Regions come from clients: full buckets say nothing, and must not pile up.
    if (this.#buckets.size > 10_000) this.#buckets.clear();
    this.#buckets.set(key, bucket);
    if (bucket.tokens < 1) throw new ServiceFault('ThrottlingException', 'Rate exceeded');
    bucket.tokens -= 1;
  }
}
