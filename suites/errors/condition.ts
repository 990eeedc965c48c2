import type { Access } from '../../harness/engine/check.js';
import type { CheckContext, Rejection } from '../../harness/engine/check-context.js';
import type { OwnedResource } from '../../harness/targets/ledger.js';
import type { Json, JsonObject } from '../../harness/wire/json-body.js';
import type { OperationName } from '../../spec/generated/types.js';

/** A request that has to be refused, and what it must have left as it was. */
export interface Provocation extends Pick<Rejection, 'as' | 'mayAccept' | 'onAccepted'> {
  input: JsonObject;
  /** What the service shows of all that the request is about, and of nothing else: the same before and after. */
  state?: () => Promise<Json>;
  /** What a target would make of it that accepts it all the same: something with the `Name` of the input. */
  makes?: OwnedResource['kind'];
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
  /** What says the same in other words, such as the quota that the request goes beyond. */
  readonly besides?: readonly string[];
  /** Codes that are as good, because a request cannot be wrong in this way alone and which is told first is open. */
  readonly also?: readonly string[];
  /** Any client error will do. */
  readonly anyCode?: true;
  /** Default: `read-only` for operations that read, else `standard`. */
  readonly access?: Access | ((operation: Operation) => Access | undefined);
  /** Makes what the request needs; skips or blocks the check where that is not to be had. */
  provoke(t: CheckContext, operation: Operation): Promise<Provocation> | Provocation;
}
