import type { Json, JsonObject } from '../../../common/json.js';
import type { Access } from '../../../harness/engine/check/access.js';
import type { Reply } from '../../../harness/engine/check/expectations.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';

/** What has to be there for an operation to be called, and the valid requests on it. One per operation. */
export interface Scenario {
  readonly operation: string;
  /** What it takes to arrange it and to send its requests. */
  readonly access: Access;
  /**
   * Members, by path below the input, whose values mean something that their schema and bounds do not tell: generated
   * values would not be valid, or would leave something behind. Nested members are included with their owner.
   */
  readonly fixed: readonly string[];
  /**
   * Where an answer shows what a request member said: path of the input to path of the output, for those members whose
   * value comes back as it was sent.
   */
  readonly echoes: Readonly<Record<string, string>>;
  /** The requirement that says that they come back; without it nothing is expected of them. */
  readonly echoRequirement?: string;
  /** Requirements that `shown` asks about. */
  readonly shownRequirements?: readonly string[];
  /**
   * False where an accepted request cannot be taken back, or uses something up: it is then never sent just to see that it
   * is accepted.
   */
  readonly repeatable: boolean;
  /**
   * Where it is not repeatable: members by which a request, with a value at a bound, names nothing that there is. It keeps
   * the bound and is refused all the same.
   */
  readonly namesNothing?: readonly string[];
  /** Asks more about an accepted request, while what it did is there: for what cannot be had a second time for a check of its own. */
  shown?(t: CheckContext, request: JsonObject, reply: Reply): Promise<void>;
  /** Creates what the operation needs; skips or blocks the check where that is not to be had. */
  arrange(t: CheckContext): Promise<PreparedScenario>;
}

/** A scenario whose resources are there. */
export interface PreparedScenario {
  /**
   * Valid requests that between them send every member of the input that can be sent here, and every documented value of
   * those that have a list of values; the first has the required members alone, and those without which the call means
   * nothing. A request may be sent again once what it did is taken back.
   */
  readonly requests: readonly JsonObject[];
  /** Takes back what an accepted request made or changed. Also called where one was accepted by mistake. */
  revert?(request: JsonObject): Promise<void>;
  /**
   * What the service shows of the state that the request is about, and of nothing else (other checks run meanwhile):
   * the same before and after a request that is refused.
   */
  state?(request: JsonObject): Promise<Json>;
}
