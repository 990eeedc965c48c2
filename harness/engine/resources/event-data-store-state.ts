import { isDeepStrictEqual } from 'node:util';
import { isJsonObject, type Json, type JsonObject } from '../../../common/json.js';

/** A call that takes an event data store back to how it was made. */
export interface StepBack {
  operation: string;
  input?: JsonObject;
}

/** What UpdateEventDataStore changes and can change back. A billing mode and a key have no way back (behaviour.md). */
const settings = [
  'Name',
  'AdvancedEventSelectors',
  'MultiRegionEnabled',
  'OrganizationEnabled',
  'RetentionPeriod',
  'TerminationProtectionEnabled',
];

/**
 * The next call that takes a store back to ENABLED, not federated, and with the settings that it was made with, by what
 * GetEventDataStore says of it now and said then; undefined where there is nothing to do, or nothing but to wait. Pure.
 */
export function stepBack(
  state: JsonObject,
  asMade: JsonObject = { TerminationProtectionEnabled: false },
): StepBack | undefined {
  if (state.Status === 'PENDING_DELETION') return { operation: 'RestoreEventDataStore' };
  if (state.FederationStatus === 'ENABLED') return { operation: 'DisableFederation' };
  if (state.Status === 'STOPPED_INGESTION') return { operation: 'StartEventDataStoreIngestion' };
  // A setting that a read does not show cannot be told to have changed.
  const changed = settings.filter(
    (name) => name in state && name in asMade && !isDeepStrictEqual(state[name], asMade[name]),
  );
  if (changed.length === 0) return undefined;
  return {
    operation: 'UpdateEventDataStore',
    input: Object.fromEntries(changed.map((name) => [name, withoutEmptyLists(asMade[name]!)])),
  };
}

/** Answers may show unused operators as empty lists, which a request must not have (behaviour.md section 8a). */
function withoutEmptyLists(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutEmptyLists);
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).filter(([, inner]) => !(Array.isArray(inner) && inner.length === 0));
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutEmptyLists(inner)]));
}

const passing: ReadonlySet<unknown> = new Set(['STARTING_INGESTION', 'STOPPING_INGESTION']);
const changing: ReadonlySet<unknown> = new Set(['ENABLING', 'DISABLING']);

/** Whether a store is in no passing state. Pure. */
export function isSettled(state: JsonObject): boolean {
  return !passing.has(state.Status) && !changing.has(state.FederationStatus);
}

/** Whether a store is in no passing state and nothing has to be taken back. Pure. */
export function isAtRest(state: JsonObject, asMade?: JsonObject): boolean {
  return isSettled(state) && !stepBack(state, asMade);
}
