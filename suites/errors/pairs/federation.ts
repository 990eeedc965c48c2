import { faults } from '../conditions/fault.js';
import { outOfItsBounds } from '../conditions/parameters.js';
import { federatedTwice, federationBusy } from '../conditions/stores/federation.js';
import { needing, pairs, provokedBy } from '../pair-entry.js';

const both = ['EnableFederation', 'DisableFederation'] as const;

/** Federation of event data stores. */
export const federationPairs = {
  ...pairs('InvalidParameterException', both, provokedBy(outOfItsBounds)),
  ...pairs('EventDataStoreFederationEnabledException', ['EnableFederation'], provokedBy(federatedTwice)),
  ...pairs('ConcurrentModificationException', both, provokedBy(federationBusy)),
  ...pairs('AccessDeniedException', both, needing('denial', faults.denied)),
};
