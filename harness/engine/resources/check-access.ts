import type { Target } from '../../targets/target.js';
import type { Exchange } from '../../wire/exchange.js';
import type { CallSummary, Obstacle } from '../check/check-report.js';
import type { Rejection, Reply } from '../check/expectations.js';

/** What the resources of a check need of the check itself. The context of the check implements it. */
export interface CheckAccess {
  /** Calls what has to succeed before the question can be asked. Blocks the check where it does not. */
  prepare(operation: string, input: unknown, as?: Target): Promise<Reply>;
  /** Calls an operation that the facts say must be rejected. */
  rejected(operation: string, input: unknown, rejection: Rejection): Promise<void>;
  /** A text of an answer that later calls need. Blocks the check where the answer has none. */
  idFrom(reply: Reply, path: string): string;
  /** Ends the check as blocked by a gap that is in the report of another check already. */
  blockBy(obstacle: Obstacle): never;
  /** Adds an exchange outside this check to its history: what the check shows depends on it. */
  depend(exchange: Exchange): void;
  /** The calls of this check so far, in order. */
  readonly calls: readonly CallSummary[];
}
