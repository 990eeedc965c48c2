import { stateOfStore } from '../../reads/state-of-request.js';
import { deleted, stopped } from '../../resources/store-states.js';
import { lakeScenarios } from '../lake-scenarios.js';
import { longestName } from '../names.js';
import type { Scenario } from '../scenario.js';
import { createEventDataStore } from './create-event-data-store-scenario.js';
import { bothForms, storeAsMade, storeIn } from './exclusive-store.js';
import { allOperators } from './store-selectors.js';

const ofAStore = { access: 'full', fixed: ['EventDataStore'], echoes: {}, repeatable: true } as const;

const named = (EventDataStore: string) => ({ EventDataStore });

/** Keeps the events of a store for a day longer than the run's own do. */
const keptLonger = (EventDataStore: string) => ({ EventDataStore, RetentionPeriod: 8 });

const getEventDataStore = {
  ...ofAStore,
  operation: 'GetEventDataStore',
  arrange: async (t) => ({ requests: bothForms(await t.stores.shared()) }),
  on: { store: named },
  plain: async (t) => named((await t.stores.shared()).arn),
} satisfies Scenario<'GetEventDataStore'>;

const listEventDataStores = {
  ...ofAStore,
  operation: 'ListEventDataStores',
  access: 'read-only',
  fixed: [],
  arrange: async () => ({ requests: [{}, { MaxResults: 1 }, { MaxResults: 1000 }] }),
  plain: async () => ({}),
} satisfies Scenario<'ListEventDataStores'>;

/** The exclusive store has the billing mode that no way leads back to, so that the other one cannot be asked for. */
const updateEventDataStore = {
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
    return { ...prepared, requests: [keptLonger(store.arn), everything] };
  },
  on: { store: keptLonger },
  stateOf: stateOfStore,
  plain: async (t) => keptLonger((await t.stores.exclusive()).arn),
} satisfies Scenario<'UpdateEventDataStore'>;

const deleteEventDataStore = {
  ...ofAStore,
  operation: 'DeleteEventDataStore',
  async arrange(t) {
    const { store, prepared } = await storeAsMade(t);
    return { ...prepared, requests: bothForms(store) };
  },
  on: { store: named },
  stateOf: stateOfStore,
  plain: async (t) => named((await t.stores.exclusive()).arn),
} satisfies Scenario<'DeleteEventDataStore'>;

const restoreEventDataStore = {
  ...ofAStore,
  operation: 'RestoreEventDataStore',
  async arrange(t) {
    const deleted = { member: 'Status', value: 'PENDING_DELETION', operation: 'DeleteEventDataStore' } as const;
    const { store, prepared } = await storeIn(t, deleted);
    return { ...prepared, requests: bothForms(store) };
  },
  on: { store: named },
  stateOf: stateOfStore,
  async plain(t) {
    const store = await t.stores.exclusive();
    await deleted(t, store);
    return named(store.arn);
  },
} satisfies Scenario<'RestoreEventDataStore'>;

const stopEventDataStoreIngestion = {
  ...ofAStore,
  operation: 'StopEventDataStoreIngestion',
  async arrange(t) {
    const { store, prepared } = await storeAsMade(t);
    return { ...prepared, requests: bothForms(store) };
  },
  on: { store: named },
  stateOf: stateOfStore,
  plain: async (t) => named((await t.stores.exclusive()).arn),
} satisfies Scenario<'StopEventDataStoreIngestion'>;

const startEventDataStoreIngestion = {
  ...ofAStore,
  operation: 'StartEventDataStoreIngestion',
  async arrange(t) {
    const stopped = { member: 'Status', value: 'STOPPED_INGESTION', operation: 'StopEventDataStoreIngestion' } as const;
    const { store, prepared } = await storeIn(t, stopped);
    return { ...prepared, requests: bothForms(store) };
  },
  on: { store: named },
  stateOf: stateOfStore,
  async plain(t) {
    const store = await t.stores.exclusive();
    await stopped(t, store);
    return named(store.arn);
  },
} satisfies Scenario<'StartEventDataStoreIngestion'>;

/** The scenarios of event data stores. */
export const eventDataStoreScenarios = lakeScenarios({
  CreateEventDataStore: createEventDataStore,
  GetEventDataStore: getEventDataStore,
  ListEventDataStores: listEventDataStores,
  UpdateEventDataStore: updateEventDataStore,
  DeleteEventDataStore: deleteEventDataStore,
  RestoreEventDataStore: restoreEventDataStore,
  StopEventDataStoreIngestion: stopEventDataStoreIngestion,
  StartEventDataStoreIngestion: startEventDataStoreIngestion,
});
