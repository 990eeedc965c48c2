import { faults } from '../conditions/fault.js';
import { malformedStoreArn } from '../conditions/naming/malformed-arn.js';
import { outOfItsBounds } from '../conditions/parameters.js';
import { federatedTwice, federationBusy } from '../conditions/stores/federation.js';
import { inactiveStore } from '../conditions/stores/inactive-store.js';
import { askedBy, needing, pairs, provokedBy } from '../pair-entry.js';

const both = ['EnableFederation', 'DisableFederation'] as const;

/** Federation of event data stores. */
export const federationPairs = {
  ...pairs('EventDataStoreNotFoundException', both, askedBy('shapes/rejects-unknown-event-data-store')),
  ...pairs('EventDataStoreARNInvalidException', both, provokedBy(malformedStoreArn)),
  ...pairs('InactiveEventDataStoreException', both, provokedBy(inactiveStore)),
  ...pairs('InvalidParameterException', both, provokedBy(outOfItsBounds)),
  ...pairs('EventDataStoreFederationEnabledException', ['EnableFederation'], provokedBy(federatedTwice)),
  ...pairs('ConcurrentModificationException', both, provokedBy(federationBusy)),
  ...pairs('AccessDeniedException', both, needing('denial', faults.denied)),
};
