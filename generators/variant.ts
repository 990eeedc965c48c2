import type fc from 'fast-check';
import type { BrokenRule } from '../spec/broken-rule.js';
import type { Request } from './places.js';

/** A request at one side of one rule. */
export interface Variant {
  rule: BrokenRule;
  /** `outside`: it breaks the rule, and no other. `inside`: its twin, which just keeps it, and breaks none. */
  side: 'inside' | 'outside';
  /** For the inside: whether the facts promise that it is accepted, or only that the rule is no reason to refuse it. */
  sufficient: boolean;
  /** The plainest such request: every run sends it. */
  plain: Request;
  /** Further ones, at random; they shrink towards the plain one. */
  more?: fc.Arbitrary<Request>;
}
