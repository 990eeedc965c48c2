import type { Call } from '../call.js';
import { findActiveEventDataStore } from '../lake/find-event-data-store.js';
import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { federationBusy } from './federation-busy.js';
import { checkFederationRole } from './federation-role.js';
import { federationAnswer, federationStatusOf } from './federation-status.js';

/**
 * EnableFederation of a store that is not federated. For one that is, the operation declares
 * EventDataStoreFederationEnabledException, whose text speaks of deletion only; for one that is changing,
 * ConcurrentModificationException.
 */
export function enableFederation(input: JsonObject, call: Call): object {
  const store = findActiveEventDataStore(stringMember(input, 'EventDataStore'), call);
  const roleArn = stringMember(input, 'FederationRoleArn');
  checkFederationRole(roleArn, call);
  const status = federationStatusOf(store, call.now);
  if (status === 'ENABLED') {
    throw new ServiceFault(
      'EventDataStoreFederationEnabledException',
      `Federation is enabled already for ${store.arn}`,
    );
  }
  if (status !== 'DISABLED') throw federationBusy(store, status);
  store.federation = { roleArn, settledAt: call.now + call.federationMs };
  return { EventDataStoreArn: store.arn, ...federationAnswer(store, call.now) };
}
