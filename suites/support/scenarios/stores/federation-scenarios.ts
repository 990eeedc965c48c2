import { stateOfStore } from '../../reads/state-of-request.js';
import { arnPrefix } from '../../resources/own-arns.js';
import { federated } from '../../resources/store-states.js';
import { nobodysRole } from '../../test-data/nobodys.js';
import { lakeScenarios } from '../lake-scenarios.js';
import { nonexistent } from '../reference.js';
import type { Scenario } from '../scenario.js';
import { bothForms, storeAsMade, storeIn } from './exclusive-store.js';

const ofAFederation = { access: 'full', repeatable: true } as const;

const enableFederation = {
  ...ofAFederation,
  operation: 'EnableFederation',
  fixed: ['EventDataStore', 'FederationRoleArn'],
  echoes: { FederationRoleArn: 'FederationRoleArn' },
  echoRequirement: 'federation.enable.members',
  async arrange(t) {
    const { store, prepared } = await storeAsMade(t);
    const FederationRoleArn = await t.fixtures.role(store.arn);
    return { ...prepared, requests: bothForms(store).map((named) => ({ ...named, FederationRoleArn })) };
  },
  on: {
    store: async (EventDataStore, t) => ({
      EventDataStore,
      FederationRoleArn: await t.fixtures.role(await arnPrefix(t)),
    }),
  },
  stateOf: stateOfStore,
  async plain(t) {
    const { arn } = await t.stores.exclusive();
    return { EventDataStore: arn, FederationRoleArn: await t.fixtures.role(arn) };
  },
  unprepared: () => ({ EventDataStore: nonexistent.store, FederationRoleArn: nobodysRole }),
} satisfies Scenario<'EnableFederation'>;

const disableFederation = {
  ...ofAFederation,
  operation: 'DisableFederation',
  fixed: ['EventDataStore'],
  echoes: {},
  async arrange(t) {
    const { store, prepared } = await storeIn(t, {
      member: 'FederationStatus',
      value: 'ENABLED',
      operation: 'EnableFederation',
      input: async ({ arn }) => ({ FederationRoleArn: await t.fixtures.role(arn) }),
    });
    return { ...prepared, requests: bothForms(store) };
  },
  on: { store: (EventDataStore) => ({ EventDataStore }) },
  stateOf: stateOfStore,
  async plain(t) {
    const { EventDataStore } = await federated(t, await t.stores.exclusive());
    return { EventDataStore };
  },
} satisfies Scenario<'DisableFederation'>;

/** The scenarios of federation. */
export const federationScenarios = lakeScenarios({
  EnableFederation: enableFederation,
  DisableFederation: disableFederation,
});
