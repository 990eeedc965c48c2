import type { JsonObject } from '../../../common/json.js';
import type { BrokenRule } from '../../../spec/broken-rule.js';
import type { Target } from '../../targets/target.js';
import type * as api from './check-answers.js';
import type { Judged } from './judged.js';

/** A successful answer, with what the validators found in it. */
export interface Reply extends api.Reply {
  operation: string;
  body: JsonObject;
  judged: Judged;
}

/** What a rejection has to look like, with what only the suites of this package ask for. */
export interface Rejection extends api.Rejection {
  /**
   * The documented rule that the request breaks, after which the gap is called where it is accepted, and valid requests to
   * tell what is wrong with it by. By default it is looked for; where there is none, check and code give the name.
   */
  breaks?: { rule: BrokenRule; usual: readonly JsonObject[] };
  /** Who asks, where it is one of the session's other callers. */
  as?: Target;
  onAccepted?(reply: Reply): Promise<string | undefined>;
  onRejected?(judged: Judged): Promise<void>;
}

/** What became of a request that has to be refused. `unclear`: the answer says nothing about it. */
export type Refusal = 'refused' | 'accepted' | 'unclear';
