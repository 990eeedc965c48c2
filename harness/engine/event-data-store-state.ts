import type { JsonObject } from '../wire/json-body.js';

/** A call that takes an event data store back to how it was made. */
export interface StepBack {
  operation: string;
  input?: JsonObject;
}

/**
 * The next call that takes a store back to ENABLED, not federated and not protected, by what GetEventDataStore says of
 * it; undefined where there is nothing to do, or nothing but to wait. Pure.
 */
export function stepBack(state: JsonObject): StepBack | undefined {
  if (state.Status === 'PENDING_DELETION') return { operation: 'RestoreEventDataStore' };
  if (state.FederationStatus === 'ENABLED') return { operation: 'DisableFederation' };
  if (state.Status === 'STOPPED_INGESTION') return { operation: 'StartEventDataStoreIngestion' };
  if (state.TerminationProtectionEnabled === true)
    return { operation: 'UpdateEventDataStore', input: { TerminationProtectionEnabled: false } };
  return undefined;
}

const passing: ReadonlySet<unknown> = new Set(['STARTING_INGESTION', 'STOPPING_INGESTION']);
const changing: ReadonlySet<unknown> = new Set(['ENABLING', 'DISABLING']);

/** Whether a store is in no passing state and nothing has to be taken back. Pure. */
export function isAtRest(state: JsonObject): boolean {
  return !passing.has(state.Status) && !changing.has(state.FederationStatus) && !stepBack(state);
}
