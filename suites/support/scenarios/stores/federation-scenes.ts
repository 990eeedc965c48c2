import { lakeScenes } from '../lake-scenes.js';
import type { Scene } from '../scene.js';
import { bothForms, storeAsMade, storeIn } from './exclusive-store.js';

const ofAFederation = { access: 'full', repeatable: true } as const;

const enableFederation: Scene = {
  ...ofAFederation,
  operation: 'EnableFederation',
  fixed: ['EventDataStore', 'FederationRoleArn'],
  echoes: { FederationRoleArn: 'FederationRoleArn' },
  echoRequirement: 'federation.enable.members',
  async set(t) {
    const { store, stage } = await storeAsMade(t);
    const FederationRoleArn = await t.fixtures.role(store.arn);
    return { ...stage, requests: bothForms(store).map((named) => ({ ...named, FederationRoleArn })) };
  },
};

const disableFederation: Scene = {
  ...ofAFederation,
  operation: 'DisableFederation',
  fixed: ['EventDataStore'],
  echoes: {},
  async set(t) {
    const { store, stage } = await storeIn(t, {
      member: 'FederationStatus',
      value: 'ENABLED',
      operation: 'EnableFederation',
      input: async ({ arn }) => ({ FederationRoleArn: await t.fixtures.role(arn) }),
    });
    return { ...stage, requests: bothForms(store) };
  },
};

/** The scenes of federation. */
export const federationScenes = lakeScenes(enableFederation, disableFederation);
