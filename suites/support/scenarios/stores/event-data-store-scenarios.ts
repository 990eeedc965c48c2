import { lakeScenarios } from '../lake-scenarios.js';
import { longestName } from '../names.js';
import type { Scenario } from '../scenario.js';
import { createEventDataStore } from './create-event-data-store-scenario.js';
import { bothForms, storeAsMade, storeIn } from './exclusive-store.js';
import { allOperators } from './store-selectors.js';

const ofAStore = { access: 'full', fixed: ['EventDataStore'], echoes: {}, repeatable: true } as const;

const getEventDataStore: Scenario = {
  ...ofAStore,
  operation: 'GetEventDataStore',
  arrange: async (t) => ({ requests: bothForms(await t.stores.shared()) }),
};

const listEventDataStores: Scenario = {
  ...ofAStore,
  operation: 'ListEventDataStores',
  access: 'read-only',
  fixed: [],
  arrange: async () => ({ requests: [{}, { MaxResults: 1 }, { MaxResults: 1000 }] }),
};

/** The exclusive store has the billing mode that no way leads back to, so that the other one cannot be asked for. */
const updateEventDataStore: Scenario = {
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
  async arrange(t) {
    const { store, prepared } = await storeAsMade(t);
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
    return { ...prepared, requests: [{ EventDataStore: store.arn, RetentionPeriod: 8 }, everything] };
  },
};

const deleteEventDataStore: Scenario = {
  ...ofAStore,
  operation: 'DeleteEventDataStore',
  async arrange(t) {
    const { store, prepared } = await storeAsMade(t);
    return { ...prepared, requests: bothForms(store) };
  },
};

const restoreEventDataStore: Scenario = {
  ...ofAStore,
  operation: 'RestoreEventDataStore',
  async arrange(t) {
    const deleted = { member: 'Status', value: 'PENDING_DELETION', operation: 'DeleteEventDataStore' } as const;
    const { store, prepared } = await storeIn(t, deleted);
    return { ...prepared, requests: bothForms(store) };
  },
};

const stopEventDataStoreIngestion: Scenario = {
  ...ofAStore,
  operation: 'StopEventDataStoreIngestion',
  async arrange(t) {
    const { store, prepared } = await storeAsMade(t);
    return { ...prepared, requests: bothForms(store) };
  },
};

const startEventDataStoreIngestion: Scenario = {
  ...ofAStore,
  operation: 'StartEventDataStoreIngestion',
  async arrange(t) {
    const stopped = { member: 'Status', value: 'STOPPED_INGESTION', operation: 'StopEventDataStoreIngestion' } as const;
    const { store, prepared } = await storeIn(t, stopped);
    return { ...prepared, requests: bothForms(store) };
  },
};

/** The scenarios of event data stores. */
export const eventDataStoreScenarios = lakeScenarios(
  createEventDataStore,
  getEventDataStore,
  listEventDataStores,
  updateEventDataStore,
  deleteEventDataStore,
  restoreEventDataStore,
  stopEventDataStoreIngestion,
  startEventDataStoreIngestion,
);
