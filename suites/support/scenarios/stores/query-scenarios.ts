import { shownState } from '../../reads/shown-state.js';
import { hasEnded, ownQuery, startedQuery } from '../../resources/own-query.js';
import { accountOf } from '../../resources/store-policy.js';
import { lakeScenarios } from '../lake-scenarios.js';
import type { Scenario } from '../scenario.js';
import { describeQuery } from './describe-query-scenario.js';
import { startQuery } from './start-query-scenario.js';

const ofAQuery = { access: 'full', echoes: {}, repeatable: true } as const;

const getQueryResults: Scenario = {
  ...ofAQuery,
  operation: 'GetQueryResults',
  fixed: ['EventDataStore', 'QueryId', 'EventDataStoreOwnerAccountId'],
  async arrange(t) {
    const { id: QueryId, store } = await ownQuery(t);
    await t.until({ operation: 'DescribeQuery', input: { QueryId }, begunJustNow: true }, hasEnded);
    const owned = { EventDataStore: store.arn, EventDataStoreOwnerAccountId: accountOf(store.arn) };
    return { requests: [{ QueryId }, { QueryId, MaxQueryResults: 1 }, { QueryId, MaxQueryResults: 1000, ...owned }] };
  },
};

const listQueries: Scenario = {
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
};

/** A query can be cancelled once, and while it runs: each request has its own. */
const cancelQuery: Scenario = {
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
};

const generateQuery: Scenario = {
  ...ofAQuery,
  operation: 'GenerateQuery',
  fixed: ['EventDataStores', 'Prompt'],
  async arrange(t) {
    const { arn, id } = await t.stores.shared();
    const long = 'Show me all console login events for the past week.\nWho logged in, when, and from which address?';
    return {
      requests: [
        { EventDataStores: [arn], Prompt: 'Show me all console login events for the past week' },
        { EventDataStores: [id], Prompt: long.padEnd(500) },
      ],
    };
  },
};

const searchSampleQueries: Scenario = {
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
};

/** The scenarios of queries. */
export const queryScenarios = lakeScenarios(
  startQuery,
  describeQuery,
  getQueryResults,
  listQueries,
  cancelQuery,
  generateQuery,
  searchSampleQueries,
);
