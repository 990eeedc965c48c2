import type { Json, JsonObject } from '../../common/json.js';
import type { Access } from '../../harness/engine/check/access.js';
import type { Rejection } from '../../harness/engine/check/expectations.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import type { NamedKind } from '../../harness/targets/resource-kinds.js';
import type { OperationName } from '../../spec/generated/types.js';

/** A request that has to be refused, and what it must have left as it was. */
export interface Provocation extends Pick<Rejection, 'as' | 'mayAccept' | 'onAccepted'> {
  input: JsonObject;
  /** What the service shows of all that the request is about, and of nothing else: the same before and after. */
  state?: () => Promise<Json>;
  /** Asks more, once it was refused. */
  onRefused?: () => Promise<void>;
  /** What a target would make of it that accepts it all the same: something with the `Name` of the input. */
  makes?: NamedKind;
}

/**
 * A condition under which operations answer with an error: one recipe, for every operation that it is made for. It is
 * asked by the check `<Operation>/errors/<slug>`.
 */
export interface Condition<Operation extends OperationName = OperationName> {
  readonly slug: string;
  /** What is refused, in a few words: `is refused` follows. */
  readonly title: string;
  /** The error condition of the facts: it has the level, the codes and what is acceptable besides. */
  readonly requirement: string | ((operation: Operation) => string);
  /** Other entries of the facts that say the same in their own words, such as a quota; of some operations or of all. */
  readonly asksAbout?: readonly string[] | ((operation: Operation) => readonly string[]);
  /** Codes that are as good, because a request cannot be wrong in this way alone and which is told first is open. */
  readonly also?: readonly string[];
  /** The rule about ARNs that the request breaks, where it takes knowing the caller to see that. */
  readonly breaks?: 'arn-account' | 'arn-region' | 'arn-service';
  /** Any client error will do. */
  readonly anyCode?: true;
  /** Default: `read-only` for operations that read, else `standard`. */
  readonly access?: Access | ((operation: Operation) => Access | undefined);
  readonly beginsFirst?: true;
  /** Makes what the request needs; skips or blocks the check where that is not to be had. */
  provoke(t: CheckContext, operation: Operation): Promise<Provocation> | Provocation;
}
