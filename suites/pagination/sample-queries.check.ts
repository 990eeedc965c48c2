import { isJsonObject } from '../../common/json.js';
import { lawsOf } from './laws-of.js';
import type { PagedList } from './paged-list.js';

const SearchPhrase = 'API calls of users';

/** SearchSampleQueries: what a phrase finds, the most relevant first; nobody makes samples. */
const searchSampleQueries: PagedList = {
  operation: 'SearchSampleQueries',
  entries: 'SearchResults',
  identity: {
    member: 'SQL',
    of: (entry) => {
      const { Name = '', SQL } = isJsonObject(entry) ? entry : {};
      return typeof SQL === 'string' ? JSON.stringify([Name, SQL]) : undefined;
    },
  },
  pageSize: { member: 'MaxResults', max: 50 },
  access: 'read-only',
  onLake: true,
  otherParameters: 'paging.token-parameters-undocumented',
  bareInput: { SearchPhrase },
  arrange: async () => ({
    input: { SearchPhrase },
    otherInput: async () => ({ SearchPhrase: 'deleted trails' }),
  }),
};

/** The laws of its pages. */
export const sampleQueries = lawsOf(searchSampleQueries);
