import type { Call } from '../call.js';
import { findActiveEventDataStore } from '../lake/find-event-data-store.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { federationBusy } from './federation-busy.js';
import { federationStatusOf } from './federation-status.js';

/** DisableFederation. For a store that is not federated nothing changes: no code is declared that would fit. */
export function disableFederation(input: JsonObject, call: Call): object {
  const store = findActiveEventDataStore(stringMember(input, 'EventDataStore'), call);
  const status = federationStatusOf(store, call.now);
  if (status === 'ENABLING' || status === 'DISABLING') throw federationBusy(store, status);
  if (status === 'ENABLED') store.federation = { roleArn: undefined, settledAt: call.now + call.federationMs };
  return { EventDataStoreArn: store.arn, FederationStatus: federationStatusOf(store, call.now) };
}
