import { invalidParameter } from '../wire/invalid-parameter.js';

/** How an event data store is paid for, which decides how long it may keep events. */
export type BillingMode = 'EXTENDABLE_RETENTION_PRICING' | 'FIXED_RETENTION_PRICING';

const MIN_DAYS = 7;

/** Longest and default retention in days per mode (behaviour.md section 4). */
const RETENTION: Readonly<Record<BillingMode, { max: number; default: number }>> = {
  EXTENDABLE_RETENTION_PRICING: { max: 3653, default: 366 },
  FIXED_RETENTION_PRICING: { max: 2557, default: 2557 },
};

/**
 * @throws {ServiceFault} InvalidParameterException for another text; no answer to that was seen (error-conditions.json,
 * open questions)
 */
export function readBillingMode(text: string): BillingMode {
  if (text === 'EXTENDABLE_RETENTION_PRICING' || text === 'FIXED_RETENTION_PRICING') return text;
  throw invalidParameter(`Not a billing mode: ${text}`);
}

/** The retention of a store whose maker did not say. */
export function defaultRetention(mode: BillingMode): number {
  return RETENTION[mode].default;
}

/** @throws {ServiceFault} InvalidParameterException for a retention that the mode does not allow */
export function checkRetention(days: number, mode: BillingMode): void {
  const { max } = RETENTION[mode];
  if (days < MIN_DAYS || days > max) {
    throw invalidParameter(`RetentionPeriod is between ${MIN_DAYS} and ${max} days with ${mode}, not ${days}`);
  }
}
