import { lakeScenarios } from '../lake-scenarios.js';
import type { Scenario } from '../scenario.js';
import { bothForms, storeAsMade, storeIn } from './exclusive-store.js';

const ofAFederation = { access: 'full', repeatable: true } as const;

const enableFederation: Scenario = {
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
};

const disableFederation: Scenario = {
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
};

/** The scenarios of federation. */
export const federationScenarios = lakeScenarios(enableFederation, disableFederation);
