import type { Call } from '../call.js';
import type { JsonObject } from '../wire/json-value.js';
import { findStoreToSwitch } from './find-store-to-switch.js';
import { endIngestion } from './ingestion.js';

/** StopEventDataStoreIngestion, of a store that is enabled (behaviour.md section 4). */
export function stopEventDataStoreIngestion(input: JsonObject, call: Call): object {
  const store = findStoreToSwitch(input, 'ENABLED', call);
  store.ingestion = { on: false, changedAt: call.now };
  store.updatedAt = call.now;
  endIngestion(store, call);
  return {};
}
