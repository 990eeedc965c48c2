import type { Json, JsonObject } from '../../../common/json.js';
import type { Access } from '../../../harness/engine/check/access.js';
import type { Reply } from '../../../harness/engine/check/expectations.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import type { NamedKind } from '../../../harness/targets/resource-kinds.js';
import type { OperationName } from '../../../spec/generated/types.js';
import type { StateReader } from '../reads/state-of-request.js';
import type { RequestOn } from './reference.js';

/**
 * All that the suites know of the valid requests of an operation: what has to be there, how to take back what a request
 * did, and which read shows its effect. Each operation has one, and no suite writes a valid request of its own.
 */
export interface Scenario<Operation extends OperationName = OperationName> {
  readonly operation: Operation;
  /** What it takes to arrange it and to send its requests. */
  readonly access: Access;
  /**
   * Members, by path below the input, whose values mean something that their schema and bounds do not say: generated
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
   * the bound and is rejected all the same.
   */
  readonly namesNothing?: readonly string[];
  /** The kind of resource that an accepted request creates under the `Name` that it has. */
  readonly creates?: NamedKind;
  /** Requests that are valid but for the one resource that they name, which the caller chooses. */
  readonly on?: RequestOn;
  /**
   * Reads what a request could have changed, by what the request names: the same before and after a request that is
   * rejected. `unobservable`: the operation changes what no read shows, or what goes on by itself. Left out by reads.
   */
  readonly stateOf?: StateReader | 'unobservable';
  /** Asks more about an accepted request, while what it did is there: for what cannot be had a second time for a check of its own. */
  shown?(t: CheckContext, request: JsonObject, reply: Reply): Promise<void>;
  /** Creates what the operation needs; skips or blocks the check where that is not to be had. */
  arrange(t: CheckContext): Promise<PreparedScenario>;
  /**
   * One request with the required members alone, and those without which the call means nothing, on resources of this
   * check. Not to be sent as it is where `create` sends it.
   */
  plain(t: CheckContext): Promise<JsonObject>;
  /** Sends a plain request that creates something, which is removed when the check ends. */
  create?(t: CheckContext): Promise<unknown>;
  /**
   * A request that needs no preparation, since nothing that it names is there. Default: a request on a resource that does
   * not exist where `on` has one, else the plain one.
   */
  unprepared?(t: CheckContext): JsonObject;
}

/**
 * Scenarios by operation: the compiler rejects one that belongs to another operation. An operation without one compiles, so
 * that a grown API can be built; a run reports it as "no check yet".
 */
export type Scenarios = { readonly [Operation in OperationName]?: Scenario<Operation> };

/** A scenario whose resources are there. */
export interface PreparedScenario {
  /**
   * Valid requests that between them send every member of the input that can be sent here, and every documented value of
   * those that have a list of values; the first has the required members alone, and those without which the call means
   * nothing. A request may be sent again once what it did is taken back.
   */
  readonly requests: readonly JsonObject[];
  /** Takes back what an accepted request created or changed. Also called where one was accepted by mistake. */
  revert?(request: JsonObject): Promise<void>;
  /**
   * What the service shows of the state that the request is about, and of nothing else (other checks run meanwhile):
   * the same before and after a request that is rejected.
   */
  state?(request: JsonObject): Promise<Json>;
}
