import type { EventResource } from './events/recorded-event.js';
import type { ReferenceState } from './state.js';
import type { JsonObject } from './wire/json-value.js';

/** Who calls, where and when: what an operation knows beside its input. */
export interface Call {
  readonly state: ReferenceState;
  readonly account: string;
  /** The Region of the credential scope: the one that the call went to. */
  readonly region: string;
  readonly managementAccount: boolean;
  /** Whether the account is in an organization that another account manages. */
  readonly memberAccount: boolean;
  /** The other accounts of its organization; of no meaning where the account manages none. */
  readonly memberAccounts: readonly string[];
  /** Entries on a page of a list that takes no page size. */
  readonly pageSize: number;
  /** How long a query takes, in milliseconds. */
  readonly queryMs: number;
  /** How long an import takes, in milliseconds. */
  readonly importMs: number;
  /** How long it takes until a store is federated, or no more, in milliseconds. */
  readonly federationMs: number;
  /** Milliseconds since the epoch, the same throughout the call. */
  readonly now: number;
  /** What the call was about; an operation adds to it, and the recorded event shows it. */
  readonly resources: EventResource[];
}

/**
 * One operation. The members of the input have the types that the spec gives them; all other rules are the operation's.
 * Members of the answer that are undefined are left out on the wire.
 *
 * @throws {ServiceFault} for every refusal
 */
export type OperationHandler = (input: JsonObject, call: Call) => object;
