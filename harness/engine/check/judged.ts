import type { Finding } from '../../validators/finding.js';
import type { Exchange } from '../../wire/exchange.js';
import type { JudgedCall } from './check-answers.js';

/** One exchange with what the validators say of it. */
export interface Judged extends JudgedCall {
  exchange: Exchange;
  findings: Finding[];
  unknown: boolean;
  /** `unknown`, though the request conformed to the documented input shape. */
  valid: boolean;
  /** However often it was repeated, the target said that it came too soon. */
  throttled: boolean;
  /** What was sent before, without which the exchange does not show what it shows. */
  after?: { exchange: Exchange; sameConnection: boolean };
  /** The line of TypeScript that repeats it, where a client sent it. */
  typescript?: string;
}

/**
 * What of the answer to a request that is not an ordinary call is judged: all, as of a call; all where it succeeds; its
 * envelope where it is refused; or nothing, where nobody knows what it has to look like.
 */
export type Judging = 'call' | 'success' | 'refusal' | 'nothing';
