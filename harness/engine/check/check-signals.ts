import type { Obstacle } from './check-report.js';
import { Skipped } from './skipped.js';

export { Skipped };

/** Ends a check that cannot go on because the target broke what it needs; the obstacle is in the report already. */
export class Blocked extends Error {
  override readonly name = 'Blocked';

  constructor(readonly obstacle: Obstacle) {
    super(obstacle.reason);
  }
}

/** Ends a check whose own assertion failed; the finding is noted already. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Whether what was thrown ends a check on purpose; anything else is a fault of ours. */
export function isSignal(error: unknown): error is Blocked | Stopped | Skipped {
  return error instanceof Blocked || error instanceof Stopped || error instanceof Skipped;
}
