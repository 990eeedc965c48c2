import type { Call } from '../call.js';
import type { JsonObject } from '../wire/json-value.js';
import { findStoreToSwitch } from './find-store-to-switch.js';
import { beginIngestion } from './ingestion.js';

/** StartEventDataStoreIngestion, of a store whose ingestion is stopped (behaviour.md section 4). */
export function startEventDataStoreIngestion(input: JsonObject, call: Call): object {
  const store = findStoreToSwitch(input, 'STOPPED_INGESTION', call);
  store.ingestion = { on: true, changedAt: call.now };
  store.updatedAt = call.now;
  beginIngestion(store, call);
  return {};
}
