import { ownQuery, startedQuery } from '../../resources/own-query.js';
import type { RequestOn } from '../reference.js';

/** Requests on a query, by its id, or on one that is there by what is said of its event data store. */
export const onQuery = {
  query: (QueryId) => ({ QueryId }),
  storeBesideQuery: async (EventDataStore, t) => ({ QueryId: (await ownQuery(t)).id, EventDataStore }),
  storeOfQuery: async (store, t, as) => ({
    QueryId: await startedQuery(t, { id: store.slice(store.lastIndexOf('/') + 1) }, as),
  }),
} satisfies RequestOn;
