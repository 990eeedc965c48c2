import type { JsonObject } from '../../common/json.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { storeSettings } from '../../harness/engine/resources/event-data-stores.js';
import type { OperationName } from '../../spec/generated/types.js';
import { ownTrail } from '../support/resources/own-arns.js';
import { ownQuery } from '../support/resources/own-query.js';
import { statementOn, storeCalls, tagCalls, trailCalls } from './calls.js';
import { deleted, stopped } from './conditions/stores/store-states.js';
import { newTrail } from './conditions/trails/trail-settings.js';

type ValidCall = (t: CheckContext) => JsonObject | Promise<JsonObject>;

const nobody = '000000000000';

const onTrail =
  (operation: keyof typeof trailCalls): ValidCall =>
  async (t) =>
    trailCalls[operation]((await ownTrail(t)).name);
const onTagged =
  (operation: keyof typeof tagCalls): ValidCall =>
  async (t) =>
    tagCalls[operation]((await ownTrail(t)).arn);
const onStore =
  (operation: keyof typeof storeCalls): ValidCall =>
  async (t) =>
    storeCalls[operation]((await t.stores.exclusive()).arn, t);
const onShared =
  (operation: 'GetEventDataStore' | 'ListQueries' | 'GenerateQuery'): ValidCall =>
  async (t) =>
    storeCalls[operation]((await t.stores.shared()).arn);
const onQuery: ValidCall = async (t) => ({ QueryId: (await ownQuery(t)).id });

/**
 * Requests that would be accepted, on resources of ours, were it not for who sends them. Those that no caller may try on
 * what is there name an account that is nobody's.
 */
export const validCalls = {
  CreateTrail: newTrail,
  UpdateTrail: onTrail('UpdateTrail'),
  DeleteTrail: onTrail('DeleteTrail'),
  StartLogging: onTrail('StartLogging'),
  StopLogging: onTrail('StopLogging'),
  DescribeTrails: () => ({}),
  LookupEvents: () => ({}),
  GetEventSelectors: onTrail('GetEventSelectors'),
  PutEventSelectors: onTrail('PutEventSelectors'),
  GetInsightSelectors: async (t) => {
    const { name } = await ownTrail(t);
    await t.prepare('PutInsightSelectors', trailCalls.PutInsightSelectors(name));
    return trailCalls.GetInsightSelectors(name);
  },
  PutInsightSelectors: onTrail('PutInsightSelectors'),
  GetEventConfiguration: onTrail('GetEventConfiguration'),
  PutEventConfiguration: onTrail('PutEventConfiguration'),
  AddTags: onTagged('AddTags'),
  RemoveTags: onTagged('RemoveTags'),
  ListTags: onTagged('ListTags'),
  CreateEventDataStore: (t) => ({ Name: t.freshName(), ...storeSettings }),
  GetEventDataStore: onShared('GetEventDataStore'),
  ListEventDataStores: () => ({}),
  UpdateEventDataStore: onStore('UpdateEventDataStore'),
  DeleteEventDataStore: onStore('DeleteEventDataStore'),
  RestoreEventDataStore: async (t) => {
    const store = await t.stores.exclusive();
    await deleted(t, store);
    return { EventDataStore: store.arn };
  },
  StartEventDataStoreIngestion: async (t) => {
    const store = await t.stores.exclusive();
    await stopped(t, store);
    return { EventDataStore: store.arn };
  },
  StopEventDataStoreIngestion: onStore('StopEventDataStoreIngestion'),
  EnableFederation: onStore('EnableFederation'),
  DisableFederation: onStore('DisableFederation'),
  StartQuery: async (t) => ({ QueryStatement: statementOn((await t.stores.shared()).arn) }),
  CancelQuery: onQuery,
  DescribeQuery: onQuery,
  GetQueryResults: onQuery,
  ListQueries: onShared('ListQueries'),
  GenerateQuery: onShared('GenerateQuery'),
  RegisterOrganizationDelegatedAdmin: () => ({ MemberAccountId: nobody }),
  DeregisterOrganizationDelegatedAdmin: () => ({ DelegatedAdminAccountId: nobody }),
} satisfies { readonly [O in OperationName]?: ValidCall };

/** Operations that can be called so. */
export type ValidlyCalled = keyof typeof validCalls;

/** Those that take an event data store of ours. */
export const takesStore: ReadonlySet<OperationName> = new Set([
  'GetEventDataStore',
  'UpdateEventDataStore',
  'DeleteEventDataStore',
  'RestoreEventDataStore',
  'StartEventDataStoreIngestion',
  'StopEventDataStoreIngestion',
  'EnableFederation',
  'DisableFederation',
  'StartQuery',
  'CancelQuery',
  'DescribeQuery',
  'GetQueryResults',
  'ListQueries',
  'GenerateQuery',
]);
