import { lakeScenes } from '../lake-scenes.js';
import { longestName } from '../names.js';
import type { Scene } from '../scene.js';
import { createEventDataStore } from './create-event-data-store-scene.js';
import { bothForms, storeAsMade, storeIn } from './exclusive-store.js';
import { allOperators } from './store-selectors.js';

const ofAStore = { access: 'full', fixed: ['EventDataStore'], echoes: {}, repeatable: true } as const;

const getEventDataStore: Scene = {
  ...ofAStore,
  operation: 'GetEventDataStore',
  set: async (t) => ({ requests: bothForms(await t.stores.shared()) }),
};

const listEventDataStores: Scene = {
  ...ofAStore,
  operation: 'ListEventDataStores',
  access: 'read-only',
  fixed: [],
  set: async () => ({ requests: [{}, { MaxResults: 1 }, { MaxResults: 1000 }] }),
};

/** The exclusive store has the billing mode that no way leads back to, so that the other one cannot be asked for. */
const updateEventDataStore: Scene = {
  ...ofAStore,
  operation: 'UpdateEventDataStore',
  fixed: ['EventDataStore', 'AdvancedEventSelectors', 'OrganizationEnabled', 'KmsKeyId', 'BillingMode'],
  echoes: {
    Name: 'Name',
    MultiRegionEnabled: 'MultiRegionEnabled',
    OrganizationEnabled: 'OrganizationEnabled',
    RetentionPeriod: 'RetentionPeriod',
    TerminationProtectionEnabled: 'TerminationProtectionEnabled',
    BillingMode: 'BillingMode',
  },
  echoRequirement: 'lake.update.merge',
  async set(t) {
    const { store, stage } = await storeAsMade(t);
    const everything = {
      EventDataStore: store.id,
      Name: longestName(t.freshName(), '._-'),
      AdvancedEventSelectors: [...allOperators],
      MultiRegionEnabled: false,
      OrganizationEnabled: false,
      RetentionPeriod: 3653,
      TerminationProtectionEnabled: true,
      BillingMode: 'EXTENDABLE_RETENTION_PRICING',
    };
    return { ...stage, requests: [{ EventDataStore: store.arn, RetentionPeriod: 8 }, everything] };
  },
};

const deleteEventDataStore: Scene = {
  ...ofAStore,
  operation: 'DeleteEventDataStore',
  async set(t) {
    const { store, stage } = await storeAsMade(t);
    return { ...stage, requests: bothForms(store) };
  },
};

const restoreEventDataStore: Scene = {
  ...ofAStore,
  operation: 'RestoreEventDataStore',
  async set(t) {
    const deleted = { member: 'Status', value: 'PENDING_DELETION', operation: 'DeleteEventDataStore' } as const;
    const { store, stage } = await storeIn(t, deleted);
    return { ...stage, requests: bothForms(store) };
  },
};

const stopEventDataStoreIngestion: Scene = {
  ...ofAStore,
  operation: 'StopEventDataStoreIngestion',
  async set(t) {
    const { store, stage } = await storeAsMade(t);
    return { ...stage, requests: bothForms(store) };
  },
};

const startEventDataStoreIngestion: Scene = {
  ...ofAStore,
  operation: 'StartEventDataStoreIngestion',
  async set(t) {
    const stopped = { member: 'Status', value: 'STOPPED_INGESTION', operation: 'StopEventDataStoreIngestion' } as const;
    const { store, stage } = await storeIn(t, stopped);
    return { ...stage, requests: bothForms(store) };
  },
};

/** The scenes of event data stores. */
export const eventDataStoreScenes = lakeScenes(
  createEventDataStore,
  getEventDataStore,
  listEventDataStores,
  updateEventDataStore,
  deleteEventDataStore,
  restoreEventDataStore,
  stopEventDataStoreIngestion,
  startEventDataStoreIngestion,
);
