import { InjectedFaults } from './injected-faults.js';
import { LateVisibility } from './late-visibility.js';
import { createMishaps, type Mishap } from './mishaps.js';
import { Throttle, type ThrottleOption } from './throttle.js';

/** The conditions under which CloudTrail calls are answered; without any option every call is answered at once and well. */
export interface ConditionOptions {
  /** Milliseconds that every call waits. Default 0. */
  latencyMs?: number;
  /** Calls per second of each operation in an account and Region, or the documented rates. Default: no limit. */
  throttle?: ThrottleOption;
  /** Share of the calls whose connection breaks, 0 to 1. Default 0. */
  resetRate?: number;
  /** Share of the calls that get a 5xx, 0 to 1. Default 0. */
  errorRate?: number;
  /** Milliseconds before reads see what was made. Default 0. */
  eventualConsistencyMs?: number;
}

/** The conditions of a running reference; what they remember is forgotten on a reset. */
export class Conditions {
  readonly latencyMs: number;
  readonly throttle: Throttle | undefined;
  readonly visibility: LateVisibility | undefined;
  readonly injected = new InjectedFaults();
  /** What goes wrong with the next call. */
  readonly nextMishap: () => Mishap | undefined;

  constructor(options: ConditionOptions, seed: number) {
    const { latencyMs = 0, throttle, resetRate = 0, errorRate = 0, eventualConsistencyMs = 0 } = options;
    this.latencyMs = latencyMs;
    this.throttle = throttle === undefined ? undefined : new Throttle(throttle);
    this.visibility = eventualConsistencyMs > 0 ? new LateVisibility(eventualConsistencyMs) : undefined;
    this.nextMishap = resetRate + errorRate > 0 ? createMishaps(seed, resetRate, errorRate) : () => undefined;
  }
}
