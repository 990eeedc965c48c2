import type { JsonObject } from '../../common/json.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import type { OperationName } from '../../spec/generated/types.js';
import { arnPrefix } from '../support/resources/own-arns.js';
import { ownChannel } from '../support/resources/own-channel.js';
import { anyStatement, ownQuery } from '../support/resources/own-query.js';
import { storePolicy } from '../support/resources/store-policy.js';
import { nobodysId } from '../support/test-data/nobodys.js';

/** A request that is valid but for the resource that it names, where that is wrong. */
type Call = (resource: string, t: CheckContext) => JsonObject | Promise<JsonObject>;

type Calls<O extends OperationName = OperationName> = { readonly [Operation in O]?: Call };

const callRate = [{ InsightType: 'ApiCallRateInsight' }];
const oneTag = [{ Key: 'a', Value: 'b' }];

/** Operations on a trail, by its name or ARN. */
export const trailCalls = {
  UpdateTrail: (Name) => ({ Name, S3KeyPrefix: 'changed' }),
  DeleteTrail: (Name) => ({ Name }),
  GetTrail: (Name) => ({ Name }),
  GetTrailStatus: (Name) => ({ Name }),
  StartLogging: (Name) => ({ Name }),
  StopLogging: (Name) => ({ Name }),
  GetEventSelectors: (TrailName) => ({ TrailName }),
  PutEventSelectors: (TrailName) => ({ TrailName, EventSelectors: [{ ReadWriteType: 'WriteOnly' }] }),
  GetInsightSelectors: (TrailName) => ({ TrailName }),
  PutInsightSelectors: (TrailName) => ({ TrailName, InsightSelectors: callRate }),
  GetEventConfiguration: (TrailName) => ({ TrailName }),
  PutEventConfiguration: (TrailName) => ({
    TrailName,
    AggregationConfigurations: [{ Templates: ['API_ACTIVITY'], EventCategory: 'Data' }],
  }),
  ListInsightsMetricData: (TrailName) => ({
    TrailName,
    EventSource: 's3.amazonaws.com',
    EventName: 'PutObject',
    InsightType: 'ApiCallRateInsight',
  }),
} satisfies Calls;

/** Operations on resources with tags, by ARN. */
export const tagCalls = {
  AddTags: (ResourceId) => ({ ResourceId, TagsList: oneTag }),
  RemoveTags: (ResourceId) => ({ ResourceId, TagsList: oneTag }),
  ListTags: (ResourceId) => ({ ResourceIdList: [ResourceId] }),
} satisfies Calls;

/** Operations on channels, by id or ARN. */
export const channelCalls = {
  GetChannel: (Channel) => ({ Channel }),
  UpdateChannel: (Channel, t) => ({ Channel, Name: t.freshName() }),
  DeleteChannel: (Channel) => ({ Channel }),
} satisfies Calls;

/** Operations on resource policies, by the ARN of what has one. */
export const policyCalls = {
  GetResourcePolicy: (ResourceArn) => ({ ResourceArn }),
  PutResourcePolicy: (ResourceArn) => ({ ResourceArn, ResourcePolicy: storePolicy(ResourceArn, ResourceArn) }),
  DeleteResourcePolicy: (ResourceArn) => ({ ResourceArn }),
} satisfies Calls;

/** Operations on an event data store, by id or ARN. */
export const storeCalls = {
  GetEventDataStore: (EventDataStore) => ({ EventDataStore }),
  UpdateEventDataStore: (EventDataStore) => ({ EventDataStore, RetentionPeriod: 8 }),
  DeleteEventDataStore: (EventDataStore) => ({ EventDataStore }),
  RestoreEventDataStore: (EventDataStore) => ({ EventDataStore }),
  StartEventDataStoreIngestion: (EventDataStore) => ({ EventDataStore }),
  StopEventDataStoreIngestion: (EventDataStore) => ({ EventDataStore }),
  EnableFederation: async (EventDataStore, t) => ({
    EventDataStore,
    FederationRoleArn: await t.fixtures.role(await arnPrefix(t)),
  }),
  DisableFederation: (EventDataStore) => ({ EventDataStore }),
  GetEventConfiguration: (EventDataStore) => ({ EventDataStore }),
  PutEventConfiguration: (EventDataStore) => ({ EventDataStore, MaxEventSize: 'Large' }),
  ListQueries: (EventDataStore) => ({ EventDataStore }),
  GenerateQuery: (EventDataStore) => ({
    EventDataStores: [EventDataStore],
    Prompt: 'Show me all console login events for the past week',
  }),
  ListImports: (Destination) => ({ Destination }),
  // An account runs one import at a time, which may be told before anything else.
  StartImport: async (store, t) => {
    const request = await importInto(store, t);
    await t.resources.takeTurn('import');
    return request;
  },
} satisfies Calls;

/** Operations on a query, which may name its event data store besides: the query is there. */
export const queryCalls = {
  CancelQuery: async (EventDataStore, t) => ({ QueryId: (await ownQuery(t)).id, EventDataStore }),
  DescribeQuery: async (EventDataStore, t) => ({ QueryId: (await ownQuery(t)).id, EventDataStore }),
  GetQueryResults: async (EventDataStore, t) => ({ QueryId: (await ownQuery(t)).id, EventDataStore }),
} satisfies Calls;

/** Operations on channels that send events to a store. */
export const destinationCalls = {
  // The source has room for it only while no other check has a channel.
  CreateChannel: async (Location, t) => {
    await t.resources.takeTurn('channel-source');
    return { Name: t.freshName(), Source: 'Custom', Destinations: [destination(Location)] };
  },
  UpdateChannel: async (Location, t) => ({ Channel: await ownChannel(t), Destinations: [destination(Location)] }),
} satisfies Calls;

/** Operations that run a statement on a store, by the id at the end of its ARN. */
export const statementCalls = {
  StartQuery: (store) => ({ QueryStatement: statementOn(store) }),
  CreateDashboard: (store, t) => ({ Name: t.freshName(), Widgets: [widgetOn(store)] }),
} satisfies Calls;

/** A request for an import into a store, from a bucket without logs. */
export async function importInto(store: string, t: CheckContext): Promise<JsonObject> {
  const prefix = await arnPrefix(t);
  return {
    Destinations: [store],
    ImportSource: {
      S3: {
        S3LocationUri: `s3://${await t.fixtures.bucket()}/AWSLogs/${prefix.split(':')[4]}/CloudTrail/`,
        S3BucketRegion: t.session.target.settings.region,
        S3BucketAccessRoleArn: await t.fixtures.role(prefix),
      },
    },
  };
}

/** A statement that every event data store can run. */
export function statementOn(store: string): string {
  return anyStatement({ id: store.slice(store.lastIndexOf('/') + 1) });
}

/** A widget of a dashboard, over an event data store. */
export function widgetOn(store: string): JsonObject {
  return {
    QueryStatement: statementOn(store),
    ViewProperties: { Height: '2', Width: '4', Title: 'Events', View: 'Table' },
  };
}

/** Where a channel sends its events. */
export function destination(Location: string): JsonObject {
  return { Type: 'EVENT_DATA_STORE', Location };
}

/** The ARN of a resource that is not there, below a prefix. */
export function nobodys(prefix: string, type: 'trail' | 'eventdatastore' | 'channel' | 'dashboard'): string {
  return `${prefix}${type}/${nobodysId}`;
}
