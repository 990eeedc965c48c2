import type { JsonObject } from '../../../common/json.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import type { OperationName } from '../../../spec/generated/types.js';
import { ownTrail } from '../../support/resources/own-arns.js';
import { ownChannel } from '../../support/resources/own-channel.js';
import { plainRequest, requestOn } from '../../support/scenarios/requests.js';
import type { Condition } from '../condition.js';
import { provocation } from '../provocation.js';

type Calls = { readonly [O in OperationName]?: (t: CheckContext) => JsonObject | Promise<JsonObject> };

/** Too short for the id or ARN of anything. */
const tooShort = 'ab';
/** Ids of queries and imports have 36 characters. */
const noId = 'no-such-id';
const aggregation = { Templates: ['API_ACTIVITY'], EventCategory: 'Data' };

/** Requests with one member outside its published bounds, or without the one that they are about. */
const outOfBounds = {
  CancelQuery: () => ({ QueryId: noId }),
  DescribeQuery: () => ({}),
  GetQueryResults: () => ({ QueryId: noId }),
  StartQuery: () => ({}),
  GenerateQuery: async (t) => ({ EventDataStores: [(await t.stores.shared()).arn], Prompt: 'x' }),
  ListQueries: () => ({ EventDataStore: tooShort }),
  GetEventDataStore: () => ({ EventDataStore: tooShort }),
  DeleteEventDataStore: () => ({ EventDataStore: tooShort }),
  RestoreEventDataStore: () => ({ EventDataStore: tooShort }),
  StartEventDataStoreIngestion: () => ({ EventDataStore: tooShort }),
  StopEventDataStoreIngestion: () => ({ EventDataStore: tooShort }),
  DisableFederation: () => ({ EventDataStore: tooShort }),
  EnableFederation: async (t) => ({
    EventDataStore: (await t.stores.exclusive()).arn,
    FederationRoleArn: 'no role',
  }),
  GetEventConfiguration: (t) => requestOn(t, 'GetEventConfiguration', 'store', tooShort),
  PutEventConfiguration: async (t) => ({
    TrailName: (await ownTrail(t)).name,
    AggregationConfigurations: [aggregation, aggregation],
  }),
  GetInsightSelectors: () => ({ EventDataStore: tooShort }),
  PutInsightSelectors: () => ({ EventDataStore: tooShort, InsightSelectors: [{ InsightType: 'ApiCallRateInsight' }] }),
  GetImport: () => ({ ImportId: noId }),
  StopImport: () => ({ ImportId: noId }),
  ListImportFailures: () => ({ ImportId: noId }),
  ListImports: () => ({ MaxResults: 1001 }),
  CreateChannel: async (t) => ({
    ...(await plainRequest(t, 'CreateChannel')),
    Name: 'c7',
  }),
  UpdateChannel: async (t) => ({ Channel: await ownChannel(t), Name: 'c7' }),
  RegisterOrganizationDelegatedAdmin: () => ({ MemberAccountId: 'no-account-id' }),
  DeregisterOrganizationDelegatedAdmin: () => ({ DelegatedAdminAccountId: 'no-account-id' }),
} satisfies Calls;

const full: ReadonlySet<OperationName> = new Set([
  'GenerateQuery',
  'EnableFederation',
  'CreateChannel',
  'UpdateChannel',
]);

/** A member outside its bounds. Nobody recorded an answer: any client error will do. */
export const outOfItsBounds: Condition<keyof typeof outOfBounds> = {
  slug: 'invalid-parameter',
  title: 'a member value outside its limits',
  requirement: (operation) => (operation === 'DescribeQuery' ? 'queries.describe.nothing-named' : 'parameters.invalid'),
  anyCode: true,
  access: (operation) => (full.has(operation) ? 'full' : undefined),
  provoke: async (t, operation) => provocation(t, operation, await outOfBounds[operation](t)),
};
