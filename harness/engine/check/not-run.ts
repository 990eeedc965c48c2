import type { Suite } from './suite.js';

/** A selected check or rule that was not run, and why. */
export interface NotRun {
  id: string;
  operation: string;
  suite: Suite;
  reason: string;
}
