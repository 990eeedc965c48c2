import type { JsonObject } from '../../../common/json.js';
import { pollUntil } from '../../targets/poll-until.js';
import type { Target } from '../../targets/target.js';
import type { Session } from '../session/session.js';

/** A read that is repeated until it shows a state. */
export interface StateRead {
  operation: string;
  input: JsonObject;
  /** Who reads. Default: the run's own target. */
  as?: Target;
  /** The read is about a change that takes AWS its time: a read at once would only show that. */
  begunJustNow?: boolean;
}

/**
 * Reads until the state holds, and returns whether it does. The wait is bounded, and ends where the target does not report
 * the state.
 */
export async function readUntil(
  session: Session,
  { operation, input, as = session.target, begunJustNow = false }: StateRead,
  holds: (state: JsonObject) => boolean,
): Promise<boolean> {
  const pause = (ms: number) => session.pause(ms);
  const state = await pollUntil(as, { operation, input }, holds, { pause, begunJustNow });
  return state !== undefined && holds(state);
}
