import { queriesOfRun } from '../support/resources/queries-of-run.js';
import { lawsOf } from './laws-of.js';
import type { PagedList } from './paged-list.js';

/** GetQueryResults: the rows of a query that has ended; they change no more. */
const getQueryResults: PagedList = {
  operation: 'GetQueryResults',
  entries: 'QueryResultRows',
  identity: { member: '', of: (row) => JSON.stringify(row) },
  pageSize: { member: 'MaxQueryResults', max: 1000 },
  access: 'full',
  onLake: true,
  tokenRefusal: 'queries.list.token',
  otherParameters: 'paging.token-parameters-undocumented',
  async arrange(t) {
    const [query, other] = await queriesOfRun(t);
    return { input: { QueryId: query!.id }, otherInput: async () => ({ QueryId: other!.id }) };
  },
};

/** The laws of its pages. */
export const queryResults = lawsOf(getQueryResults);
