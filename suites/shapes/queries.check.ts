import { onLake } from '../support/resources/on-lake.js';
import { anyStatement, ownQuery } from '../support/resources/own-query.js';
import { nobodysId, unknownStore } from '../support/test-data/nobodys.js';
import { rejects } from './rejects.js';
import { validRequest } from './valid-request.js';

const prompt = 'Show me all console login events for the past week';

/** Queries, called as documented. */
export const valid = [
  validRequest('StartQuery', ownQuery, 'full'),
  validRequest(
    'DescribeQuery',
    async (t) => {
      const { id } = await ownQuery(t);
      await t.accepted('DescribeQuery', { QueryId: id });
    },
    'full',
  ),
  validRequest(
    'GetQueryResults',
    async (t) => {
      const { id } = await ownQuery(t);
      await t.accepted('GetQueryResults', { QueryId: id });
    },
    'full',
  ),
  validRequest(
    'CancelQuery',
    async (t) => {
      const { id, store } = await ownQuery(t);
      // The page both calls for the store's ARN and says that it is no longer needed.
      await t.accepted('CancelQuery', { QueryId: id, EventDataStore: store.arn });
    },
    'full',
  ),
  validRequest(
    'ListQueries',
    async (t) => {
      const { store } = await ownQuery(t);
      await t.accepted('ListQueries', { EventDataStore: store.arn });
    },
    'full',
  ),
  validRequest(
    'GenerateQuery',
    async (t) => {
      const { arn } = await t.stores.shared();
      await t.accepted('GenerateQuery', { EventDataStores: [arn], Prompt: prompt });
    },
    'full',
  ),
  validRequest(
    'SearchSampleQueries',
    (t) => t.accepted('SearchSampleQueries', { SearchPhrase: 'console logins' }),
    'read-only',
  ),
].map(onLake);

const unknownQuery = {
  slug: 'unknown-query',
  title: 'the id of a query that does not exist',
  requirement: 'queries.unknown',
};

/** Queries, called in a way that the service refuses. */
export const refused = [
  rejects('StartQuery', {
    ...unknownStore,
    input: { QueryStatement: anyStatement({ id: nobodysId }) },
    codes: [...unknownStore.codes, 'InvalidQueryStatementException'],
    requirement: 'queries.start.unknown-store',
  }),
  rejects('StartQuery', {
    slug: 'no-sql',
    title: 'a statement that is not SQL',
    input: { QueryStatement: 'this is no query' },
    codes: ['InvalidQueryStatementException'],
    requirement: 'queries.start.statement',
  }),
  rejects('DescribeQuery', {
    ...unknownQuery,
    input: { QueryId: nobodysId },
    codes: ['QueryIdNotFoundException'],
    access: 'read-only',
  }),
  rejects('GetQueryResults', {
    ...unknownQuery,
    input: { QueryId: nobodysId },
    codes: ['QueryIdNotFoundException'],
    access: 'read-only',
  }),
  rejects('CancelQuery', {
    ...unknownQuery,
    input: { QueryId: nobodysId },
    // Without the store's ARN, which one sentence of the page calls for and another does not.
    codes: ['QueryIdNotFoundException', 'InvalidParameterException'],
  }),
  rejects('ListQueries', { ...unknownStore, input: { EventDataStore: nobodysId }, access: 'read-only' }),
  rejects('GenerateQuery', {
    ...unknownStore,
    input: { EventDataStores: [nobodysId], Prompt: prompt },
    // Fewer Regions offer it than offer Lake.
    codes: [...unknownStore.codes, 'UnsupportedOperationException'],
  }),
  rejects('SearchSampleQueries', {
    slug: 'max-results-too-large',
    title: 'MaxResults above 50',
    input: { SearchPhrase: 'console logins', MaxResults: 51 },
    requirement: 'queries.search.max-results',
    access: 'read-only',
  }),
].map(onLake);
