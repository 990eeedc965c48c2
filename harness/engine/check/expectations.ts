import type { JsonObject } from '../../../common/json.js';
import type { BrokenRule } from '../../../spec/broken-rule.js';
import type { Target } from '../../targets/target.js';
import type { Category } from '../../validators/finding.js';
import type { Judged } from './judged.js';

/** A successful answer, with what the validators found in it. */
export interface Reply {
  operation: string;
  body: JsonObject;
  judged: Judged;
}

/** What a rejection has to look like. */
export interface Rejection {
  requirement: string;
  /** The codes that the facts allow; without them any well-formed client error will do. */
  codes?: readonly string[];
  /**
   * The documented rule that the request breaks, after which the gap is called where it is accepted, and valid requests to
   * tell what is wrong with it by. By default it is looked for; where there is none, check and code give the name.
   */
  breaks?: { rule: BrokenRule; usual: readonly JsonObject[] };
  /** Who asks, where it is one of the session's other callers. */
  as?: Target;
  /** The facts leave open whether it is rejected at all. */
  mayAccept?: boolean;
  /**
   * Told of a target that accepts it all the same: what it did can be taken back here. A text says why nothing was asked
   * after all, because the condition no longer held.
   */
  onAccepted?: (reply: Reply) => Promise<string | undefined>;
  /** Told of a rejection, whatever its code: to see that it did nothing. */
  onRejected?: (judged: Judged) => Promise<void>;
}

/** What became of a request that has to be refused. `unclear`: the answer says nothing about it. */
export type Refusal = 'refused' | 'accepted' | 'unclear';

/** What was expected and what came instead. `path` names it in the gap's id. */
export interface Expectation {
  path: string;
  expected: string;
  actual: string;
  requirement: string;
  category?: Category;
}
