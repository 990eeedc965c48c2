import { shownState } from '../../reads/shown-state.js';
import { ownQuery, startedQuery, untilEnded } from '../../resources/own-query.js';
import { accountOf } from '../../resources/store-policy.js';
import { lakeScenarios } from '../lake-scenarios.js';
import type { Scenario } from '../scenario.js';
import { describeQuery } from './describe-query-scenario.js';
import { onQuery } from './on-query.js';
import { startQuery } from './start-query-scenario.js';

const ofAQuery = { access: 'full', echoes: {}, repeatable: true } as const;

/** Asks for a query on the store with an id or ARN. */
const askedOf = (store: string) => ({
  EventDataStores: [store],
  Prompt: 'Show me all console login events for the past week',
});

const getQueryResults = {
  ...ofAQuery,
  operation: 'GetQueryResults',
  fixed: ['EventDataStore', 'QueryId', 'EventDataStoreOwnerAccountId'],
  async arrange(t) {
    const { id: QueryId, store } = await ownQuery(t);
    await untilEnded(t, QueryId);
    const owned = { EventDataStore: store.arn, EventDataStoreOwnerAccountId: accountOf(store.arn) };
    return { requests: [{ QueryId }, { QueryId, MaxQueryResults: 1 }, { QueryId, MaxQueryResults: 1000, ...owned }] };
  },
  on: {
    ...onQuery,
    async storeOfQuery(store, t, as) {
      const request = await onQuery.storeOfQuery(store, t, as);
      await untilEnded(t, request.QueryId, as);
      return request;
    },
  },
  plain: async (t) => ({ QueryId: (await ownQuery(t)).id }),
} satisfies Scenario<'GetQueryResults'>;

const listQueries = {
  ...ofAQuery,
  operation: 'ListQueries',
  fixed: ['EventDataStore', 'StartTime', 'EndTime'],
  async arrange(t) {
    const { store } = await ownQuery(t);
    const EventDataStore = store.arn;
    const now = Math.floor(Date.now() / 1000);
    const statuses = ['QUEUED', 'RUNNING', 'FINISHED', 'FAILED', 'CANCELLED', 'TIMED_OUT'];
    return {
      requests: [
        { EventDataStore },
        { EventDataStore, StartTime: now - 3600, EndTime: now, MaxResults: 1 },
        { EventDataStore, MaxResults: 1000 },
        ...statuses.map((QueryStatus) => ({ EventDataStore, QueryStatus })),
      ],
    };
  },
  on: { store: (EventDataStore) => ({ EventDataStore }) },
  plain: async (t) => ({ EventDataStore: (await ownQuery(t)).store.arn }),
} satisfies Scenario<'ListQueries'>;

/** A query can be cancelled once, and while it runs: each request has its own. */
const cancelQuery = {
  ...ofAQuery,
  operation: 'CancelQuery',
  fixed: ['EventDataStore', 'QueryId', 'EventDataStoreOwnerAccountId'],
  echoes: { QueryId: 'QueryId' },
  echoRequirement: 'queries.cancel.status',
  repeatable: false,
  namesNothing: ['EventDataStoreOwnerAccountId'],
  async arrange(t) {
    const store = await t.stores.shared();
    await t.resources.takeTurn('queries');
    const first = await startedQuery(t, store);
    const second = await startedQuery(t, store);
    const owned = { EventDataStore: store.arn, EventDataStoreOwnerAccountId: accountOf(store.arn) };
    return {
      requests: [{ QueryId: first }, { QueryId: second, ...owned }],
      // Whether it runs or is done changes by itself.
      state: ({ QueryId }) =>
        shownState(t, 'DescribeQuery', { QueryId: QueryId === second ? second : first }, ({ QueryStatus }) => ({
          cancelled: QueryStatus === 'CANCELLED',
        })),
    };
  },
  on: onQuery,
  stateOf: 'unobservable',
  // The page both calls for the store's ARN and says that it is no longer needed.
  async plain(t) {
    const { id: QueryId, store } = await ownQuery(t);
    return { QueryId, EventDataStore: store.arn };
  },
} satisfies Scenario<'CancelQuery'>;

const generateQuery = {
  ...ofAQuery,
  operation: 'GenerateQuery',
  fixed: ['EventDataStores', 'Prompt'],
  async arrange(t) {
    const { arn, id } = await t.stores.shared();
    const long = 'Show me all console login events for the past week.\nWho logged in, when, and from which address?';
    return {
      requests: [askedOf(arn), { EventDataStores: [id], Prompt: long.padEnd(500) }],
    };
  },
  on: { store: askedOf },
  stateOf: 'unobservable',
  plain: async (t) => askedOf((await t.stores.shared()).arn),
} satisfies Scenario<'GenerateQuery'>;

const searchSampleQueries = {
  ...ofAQuery,
  operation: 'SearchSampleQueries',
  access: 'read-only',
  fixed: [],
  arrange: async () => ({
    requests: [
      { SearchPhrase: 'console logins' },
      { SearchPhrase: 'S3', MaxResults: 1 },
      { SearchPhrase: 'Calls that were denied,\nand who made them', MaxResults: 50 },
    ],
  }),
  plain: async () => ({ SearchPhrase: 'console logins' }),
} satisfies Scenario<'SearchSampleQueries'>;

/** The scenarios of queries. */
export const queryScenarios = lakeScenarios({
  StartQuery: startQuery,
  DescribeQuery: describeQuery,
  GetQueryResults: getQueryResults,
  ListQueries: listQueries,
  CancelQuery: cancelQuery,
  GenerateQuery: generateQuery,
  SearchSampleQueries: searchSampleQueries,
});
